package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.events.Applicant;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Text;
import org.jspecify.annotations.Nullable;

/** Rows of a table without vertical lines that share their columns, with the headings above them. */
final class OpenBand {
    /** A label that is further from its figures than this many characters is not theirs. */
    private static final float REACH = 1.7f;
    /** A label is near enough to be sure when the next one is this many times as far. */
    private static final float CLEARLY = 1.25f;

    /** A label without figures that is as near to a row of figures as this may be its label. */
    private static final float BESIDE = 0.8f;

    /** And so near, where the figures have no label. */
    private static final float FAR = 2 * REACH;

    private static final float ON_LINE = 0.3f;
    /** Numbers nearer than this many characters may be one. */
    private static final float NEAR = 0.42f;

    private final List<Segment> headings = new ArrayList<>();
    private final List<Segment> labels = new ArrayList<>();
    private final List<FigureRow> rows = new ArrayList<>();
    private final Surroundings drawn;

    OpenBand(Surroundings drawn) {
        this.drawn = drawn;
    }

    void heading(Segment segment) {
        headings.add(segment);
    }

    void label(Segment segment) {
        labels.add(segment);
    }

    void row(FigureRow row) {
        rows.add(row);
    }

    /**
     * Its columns: those between lines, unless headings name more; without lines those that headings name, or those
     * carried over from the page before where it goes on without headings.
     */
    Columns columns(Columns carried) {
        var found = headings.isEmpty() ? Columns.going(rows, carried) : Columns.of(rows, headings, labels);
        return Columns.between(drawn.down(), rows, labels)
                .filter(ruled -> ruled.size() >= found.size())
                .orElse(found);
    }

    /** Whether headings name the columns behind its labels. */
    boolean isNamed() {
        return !labels.isEmpty() && !Columns.headings(headings, labels).isEmpty();
    }

    /** Whether it is a table of some groups of cases, which stand in tables of their own. */
    boolean isPartOfCases() {
        return CaseHeadings.arePart(headings);
    }

    /** Whether it is table four, or a part of it, without any figure. */
    boolean isBlankCases() {
        return rows.isEmpty() && labels.isEmpty() && CaseHeadings.areWhole(headings);
    }

    List<Segment> headings() {
        return headings;
    }

    /** Where it begins. */
    float top() {
        return (float) headings.stream()
                .mapToDouble(Segment::top)
                .min()
                .orElseGet(() -> rows.getFirst().y());
    }

    /** Table four, all blank under its headings. */
    List<Row> blankCases(PageView page) {
        float size = headings.getFirst().size();
        return HeadingRows.aboveBlanks(
                headings, Columns.of(rows, headings, labels), below -> isUnknown(below + size, null, BESIDE), page);
    }

    /** A row of cells and its height on the page. */
    private record Made(float y, List<Cell> cells) {}

    List<Row> rows(Columns carried, PageView page) {
        var blocks = LabelBlock.of(labels, drawn.across());
        var assigned = assign(blocks);
        var columns = columns(carried);
        boolean ragged = isRagged(columns, assigned);
        var made = new ArrayList<Made>();
        var free = new ArrayList<>(blocks);
        for (int i = 0; i < rows.size(); i++) {
            var label = assigned.get(i);
            free.remove(label);
            var row = rows.get(i);
            if (ragged && label != null && i + 1 < rows.size() && assigned.get(i + 1) == null) {
                var whole = row.goingOnIn(rows.get(i + 1));
                if (whole.isPresent() && label.isRequestRow()) {
                    row = whole.get();
                    i++;
                }
            }
            made.add(new Made(row.y(), cells(row, label, blocks, ragged ? Columns.NONE : columns, page)));
        }
        for (var block : free) {
            boolean isBeside =
                    mayHaveFigures(block, assigned) || isUnknown(block.centerY(), block, REACH) || !columns.certain();
            boolean atEnd = block == blocks.getFirst() || block == blocks.getLast();
            if (atEnd || LabelBlock.isRow(block.value())) {
                made.add(new Made(block.centerY(), blank(block, columns, isBeside, page)));
            }
        }
        made.sort(Comparator.comparingDouble(Made::y));
        var all = new ArrayList<>(HeadingRows.of(headings, ragged ? Columns.NONE : columns, page));
        made.forEach(row -> all.add(new Row(row.cells())));
        return all;
    }

    /** Whether each row begins at a place of its own, as behind tabs: where the figures stand then tells nothing. */
    private boolean isRagged(Columns columns, List<@Nullable LabelBlock> assigned) {
        for (int i = 0; i < rows.size() && !columns.certain(); i++) {
            if (rows.get(i).figures().size() != columns.size() && isComplete(rows.get(i), assigned.get(i))) {
                return true;
            }
        }
        return (!columns.certain() || columns.size() < Applicant.values().length) && isBroken(assigned);
    }

    /** Whether a row of table three goes on below its label, its figures adding up only with those there. */
    private boolean isBroken(List<@Nullable LabelBlock> assigned) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            var label = assigned.get(i);
            if (label != null
                    && assigned.get(i + 1) == null
                    && label.isRequestRow()
                    && rows.get(i)
                            .goingOnIn(rows.get(i + 1))
                            .filter(FigureRow::hasNumbers)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row has all the figures that belong behind its label, so that their order tells which they are. */
    private boolean isComplete(FigureRow row, @Nullable LabelBlock label) {
        if (label == null || (row.left() < label.left() + row.size() && !(label.isAbove(row) && row.addsUp()))) {
            return false;
        }
        int size = row.figures().size();
        return label.isRequestRow()
                ? size == Applicant.values().length
                : LabelBlock.isRow(label.value()) && size == columnsOfDisclosure();
    }

    /** How many headings stand beside that of the labels. */
    private long columnsOfDisclosure() {
        return headings.stream()
                .filter(heading -> heading.value().equals(Columns.OF_LABELS))
                .mapToLong(first -> headings.stream()
                        .filter(heading -> heading.left() > first.right()
                                && Math.abs(heading.centerY() - first.centerY()) < ON_LINE * first.size())
                        .count())
                .max()
                .orElse(0);
    }

    /** Whether figures stand so near to a label without any that they may be its own. */
    private boolean mayHaveFigures(LabelBlock block, List<@Nullable LabelBlock> assigned) {
        for (int i = 0; i < rows.size(); i++) {
            var label = assigned.get(i);
            float near = label == null ? FAR : LabelBlock.isRow(label.value()) ? BESIDE : REACH;
            if (block.distance(rows.get(i).y()) < near * rows.get(i).size()) {
                return true;
            }
        }
        return false;
    }

    /** For each row of figures its label; null where none is near. */
    private List<@Nullable LabelBlock> assign(List<LabelBlock> blocks) {
        var assigned = new ArrayList<@Nullable LabelBlock>();
        for (var row : rows) {
            LabelBlock nearest = null;
            for (var block : blocks) {
                float distance = block.distance(row.y());
                if (distance <= REACH * row.size()
                        && (nearest == null || isNearer(block, nearest, row.y()))
                        && isNearestRow(block, row)) {
                    nearest = block;
                }
            }
            assigned.add(nearest);
        }
        return assigned;
    }

    private static boolean isNearer(LabelBlock block, LabelBlock other, float y) {
        int nearer = Float.compare(block.distance(y), other.distance(y));
        return nearer < 0 || (nearer == 0 && block.lineDistance(y) < other.lineDistance(y));
    }

    private boolean isNearestRow(LabelBlock block, FigureRow row) {
        float distance = block.distance(row.y());
        return rows.stream().noneMatch(other -> !other.equals(row) && block.distance(other.y()) < distance);
    }

    private List<Cell> cells(
            FigureRow row, @Nullable LabelBlock label, List<LabelBlock> blocks, Columns columns, PageView page) {
        var cells = new ArrayList<Cell>();
        if (label != null) {
            cells.add(Cell.single(label.text(page), 1, 1));
        } else if (!CaseHeadings.areWhole(headings)) {
            var noLabel = new Columns.Range(row.left(), row.left());
            cells.add(Cell.single(blank(noLabel, row, page), 1, 1));
        }
        boolean isNarrow = label != null
                && columns.size() > 0
                && columns.size() < Applicant.values().length
                && label.isRequestRow();
        boolean doubtful = (label != null && isUnclear(row, label, blocks))
                || isNarrow
                || isUnknown(row.y(), label, BESIDE)
                || !(columns.certain() || row.figures().size() == columns.size() || isComplete(row, label));
        var placed = place(row, columns);
        if (placed == null) {
            // Without columns only the order is known; too few figures for the columns of the table are ambiguous.
            row.figures()
                    .forEach(figure ->
                            cells.add(cell(figure.text(page), cells.size() + 1, doubtful || isInDoubt(figure, row))));
            return cells;
        }
        for (int i = 0; i < columns.size(); i++) {
            var figure = placed[i];
            cells.add(
                    figure == null
                            ? cell(blank(columns.ranges().get(i), row, page), i + 2, doubtful)
                            : cell(figure.text(page), i + 2, doubtful || isInDoubt(figure, row)));
        }
        return cells;
    }

    /** The figure in each column; null where two stand in one, or one in two. */
    private static Segment @Nullable [] place(FigureRow row, Columns columns) {
        var placed = new Segment[columns.size()];
        for (var figure : row.figures()) {
            int column = columns.of(figure);
            if (column < 0 || placed[column] != null) {
                return null;
            }
            placed[column] = figure;
        }
        return placed;
    }

    private static boolean isUnclear(FigureRow row, LabelBlock label, List<LabelBlock> blocks) {
        float own = label.distance(row.y());
        return own > ON_LINE * row.size()
                && blocks.stream().anyMatch(other -> other != label && other.distance(row.y()) < CLEARLY * own);
    }

    private boolean isUnknown(float y, @Nullable LabelBlock label, float reach) {
        return drawn.unknown().stream()
                .anyMatch(glyph -> Math.abs(glyph.centerY() - y) < reach * glyph.size()
                        && (label == null || glyph.left() > label.right()));
    }

    private static boolean isInDoubt(Segment figure, FigureRow row) {
        return Doubts.isOverprinted(figure.glyphs()) || (!row.addsUp() && isNearOther(figure, row));
    }

    private static boolean isNearOther(Segment figure, FigureRow row) {
        return row.figures().stream()
                .anyMatch(other -> !other.equals(figure)
                        && Math.max(other.left() - figure.right(), figure.left() - other.right()) < NEAR * row.size());
    }

    private static List<Cell> blank(LabelBlock label, Columns columns, boolean doubtful, PageView page) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.single(label.text(page), 1, 1));
        for (var range : columns.ranges()) {
            float y = label.centerY();
            var place = page.place(range.from(), y - 4, range.to(), y + 4);
            cells.add(cell(Text.of("", (_, _) -> place), cells.size() + 1, doubtful));
        }
        return cells;
    }

    private static Text blank(Columns.Range range, FigureRow row, PageView page) {
        var place = page.place(range.from(), row.y() - row.size() / 2, range.to(), row.y() + row.size() / 2);
        return Text.of("", (_, _) -> place);
    }

    private static Cell cell(Text text, int column, boolean doubtful) {
        return new Cell(text, 1, column, 1, 1, doubtful);
    }
}
