package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.template.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Joins rows that a page end cut. Of a label broken over lines a part may stand at the foot of one page and the rest at the
 * head of the next, the figures beside either.
 */
final class CutTables {
    private final Blocks blocks;
    private List<Row> held = List.of();
    private List<String> opening = List.of();
    private int page;

    CutTables(Blocks blocks) {
        this.blocks = blocks;
    }

    /** Takes a table in, and holds it until it is known whether the next page goes on with it. */
    void add(List<Row> rows, PageView view) {
        var kept = new ArrayList<>(rows);
        if (!held.isEmpty() && view.number() == page + 1) {
            goOn(kept);
        }
        flush();
        held = kept;
        opening = opening.isEmpty() ? rows.stream().map(CutTables::text).toList() : opening;
        page = view.number();
    }

    /** What follows is no table, so the one that is held has ended. */
    void flush() {
        if (!held.isEmpty()) {
            blocks.grid(held, true);
            held = List.of();
        }
    }

    /** Prose stands between this table and the next. */
    void end() {
        flush();
        opening = List.of();
    }

    private void goOn(List<Row> rows) {
        int next = 0;
        while (next < Math.min(rows.size(), opening.size())
                && text(rows.get(next)).equals(opening.get(next))) {
            next++;
        }
        if (next == rows.size()) {
            return;
        }
        var above = held.getLast();
        var below = rows.get(next);
        var joined = join(above, below);
        var before = new ArrayList<>(held.subList(0, held.size() - 1));
        if (joined != null) {
            before.add(joined);
            rows.remove(next);
        } else {
            before.add(mayContinue(above, below) ? inDoubt(above) : above);
        }
        held = before;
    }

    /** The two as one row; null where they are two. */
    private static @Nullable Row join(Row above, Row below) {
        int labelAbove = label(above);
        if (labelAbove < 0) {
            return null;
        }
        var upper = above.cells().get(labelAbove);
        var lower = rest(above, below);
        var end = lower == null ? "" : lower.text().value();
        if (Labels.isNumbered(end) || !LabelBlock.isOneLabel(upper.text().value(), end)) {
            return null;
        }
        if (lower == null && label(below) >= 0 && hasFigures(above)) {
            return null;
        }
        var places = behindLabel(above);
        var figures = figures(places, below, hasFigures(above));
        if (figures == null || figures.size() != places.size() || (lower == null && !hasFigures(below))) {
            return null;
        }
        var cells = new ArrayList<>(above.cells().subList(0, above.cells().size() - places.size()));
        if (lower != null) {
            cells.set(labelAbove, upper.withText(GlyphText.join(List.of(upper.text(), lower.text()))));
        }
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var figure = figures.get(i);
            cells.add(new Cell(
                    figure.text(),
                    place.row(),
                    place.column(),
                    place.columnSpan(),
                    place.rowSpan(),
                    place.doubtful() || figure.doubtful()));
        }
        return new Row(cells);
    }

    /** The figures of both; null where either has its own. */
    private static @Nullable List<Cell> figures(List<Cell> above, Row below, boolean areAbove) {
        if (!areAbove && !hasFigures(below)) {
            // Blank cells stand where their row begins.
            return behindLabel(below).size() == above.size() ? above : null;
        }
        if (!areAbove || !hasFigures(below)) {
            return areAbove ? above : behindLabel(below);
        }
        int before = below.cells().size() - above.size();
        return before <= label(below)
                ? null
                : CutNumbers.join(
                        above, below.cells().subList(before, below.cells().size()));
    }

    /**
     * The rest of a label: in the same column as its beginning, or before as many cells. A merged cell before it need not
     * be drawn again on the next page.
     */
    private static @Nullable Cell rest(Row above, Row below) {
        int label = label(below);
        if (label < 0) {
            return null;
        }
        var rest = below.cells().get(label);
        boolean isBelow = rest.column() >= above.cells().get(label(above)).column();
        return isBelow || behindLabel(below).size() == behindLabel(above).size() ? rest : null;
    }

    /** Whether figures of unknown rows below may belong to a label above that has none. */
    private static boolean mayContinue(Row above, Row below) {
        int label = label(below);
        return label(above) >= 0
                && !hasFigures(above)
                && hasFigures(below)
                && (label < 0
                        || !LabelBlock.isRow(below.cells().get(label).text().value()));
    }

    private static Row inDoubt(Row row) {
        var behind = behindLabel(row);
        var cells = new ArrayList<>(row.cells().subList(0, row.cells().size() - behind.size()));
        behind.forEach(cell -> cells.add(cell.inDoubt()));
        return new Row(cells);
    }

    private static List<Cell> behindLabel(Row row) {
        return row.cells().subList(label(row) + 1, row.cells().size());
    }

    private static boolean hasFigures(Row row) {
        return behindLabel(row).stream().anyMatch(cell -> !cell.text().isBlank());
    }

    /** The last cell with words in it; -1 where there is none. */
    private static int label(Row row) {
        int last = row.cells().size() - 1;
        while (last >= 0 && !hasWords(row.cells().get(last).text())) {
            last--;
        }
        return last;
    }

    /** 「12件」 is a figure; 「1.属于」 is the beginning of a label. */
    private static boolean hasWords(Text text) {
        var value = text.value();
        boolean mayBeFigure = Character.isDigit(first(value)) && !Labels.isNumbered(value);
        return value.codePoints().filter(Character::isIdeographic).count() > (mayBeFigure ? 2 : 0);
    }

    private static char first(String value) {
        return value.isEmpty() ? ' ' : value.charAt(0);
    }

    private static String text(Row row) {
        return row.cells().stream().map(cell -> cell.text().value()).collect(Collectors.joining("|"));
    }
}
