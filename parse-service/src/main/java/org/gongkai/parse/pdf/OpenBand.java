package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.events.Applicant;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.jspecify.annotations.Nullable;

/** Rows of a table without vertical lines that share their columns, with the headings above them. */
final class OpenBand {
    /** What is no further above or below than this many characters stands on one line. */
    private static final float ON_LINE = 0.3f;

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
        return !labels.isEmpty() && !ColumnHeadings.lowest(headings, labels).isEmpty();
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
                headings,
                Columns.of(rows, headings, labels),
                below -> isUnknown(below + size, null, RowLabels.BESIDE),
                page);
    }

    /** A row of cells and its height on the page. */
    private record Made(float y, List<Cell> cells) {}

    List<Row> rows(Columns carried, PageView page) {
        var blocks = LabelBlock.of(labels, drawn.across());
        var assigned = new RowLabels(rows, blocks);
        var columns = columns(carried);
        boolean ragged = isRagged(columns, assigned);
        var made = new ArrayList<Made>();
        var free = new ArrayList<>(blocks);
        for (int i = 0; i < rows.size(); i++) {
            var label = assigned.of(i);
            free.remove(label);
            var row = rows.get(i);
            if (ragged && label != null && assigned.isAboveUnlabelled(i)) {
                var whole = row.goingOnIn(rows.get(i + 1));
                if (whole.isPresent() && label.isRequestRow()) {
                    row = whole.get();
                    i++;
                }
            }
            made.add(new Made(row.y(), cells(row, label, assigned, ragged ? Columns.NONE : columns, page)));
        }
        for (var block : free) {
            boolean isBeside = assigned.mayHaveFigures(block)
                    || isUnknown(block.centerY(), block, RowLabels.REACH)
                    || !columns.certain();
            boolean atEnd = block == blocks.getFirst() || block == blocks.getLast();
            if (atEnd || LabelBlock.isRow(block.value())) {
                made.add(new Made(block.centerY(), new FigureCells(columns, page).blank(block, isBeside)));
            }
        }
        made.sort(Comparator.comparingDouble(Made::y));
        var all = new ArrayList<>(HeadingRows.of(headings, ragged ? Columns.NONE : columns, page));
        made.forEach(row -> all.add(new Row(row.cells())));
        return all;
    }

    /** Whether each row begins at a place of its own, as behind tabs: where the figures stand then tells nothing. */
    private boolean isRagged(Columns columns, RowLabels assigned) {
        for (int i = 0; i < rows.size() && !columns.certain(); i++) {
            if (rows.get(i).figures().size() != columns.size() && isComplete(rows.get(i), assigned.of(i))) {
                return true;
            }
        }
        return (!columns.certain() || columns.size() < Applicant.values().length) && isBroken(assigned);
    }

    /** Whether a row of table three goes on below its label, its figures adding up only with those there. */
    private boolean isBroken(RowLabels assigned) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            var label = assigned.of(i);
            if (label != null
                    && assigned.isAboveUnlabelled(i)
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
                .filter(heading -> heading.value().equals(ColumnHeadings.OF_LABELS))
                .mapToLong(first -> headings.stream()
                        .filter(heading -> heading.left() > first.right()
                                && Math.abs(heading.centerY() - first.centerY()) < ON_LINE * first.size())
                        .count())
                .max()
                .orElse(0);
    }

    private List<Cell> cells(
            FigureRow row, @Nullable LabelBlock label, RowLabels labelled, Columns columns, PageView page) {
        var made = new FigureCells(columns, page);
        var cells = new ArrayList<Cell>();
        if (label != null || !CaseHeadings.areWhole(headings)) {
            cells.add(made.label(row, label));
        }
        boolean isNarrow = label != null
                && columns.size() > 0
                && columns.size() < Applicant.values().length
                && label.isRequestRow();
        boolean doubtful = (label != null && labelled.isUnclear(row, label))
                || isNarrow
                || isUnknown(row.y(), label, RowLabels.BESIDE)
                || !(columns.certain() || row.figures().size() == columns.size() || isComplete(row, label));
        made.addFigures(cells, row, doubtful);
        return cells;
    }

    private boolean isUnknown(float y, @Nullable LabelBlock label, float reach) {
        return drawn.unknown().stream()
                .anyMatch(glyph -> Math.abs(glyph.centerY() - y) < reach * glyph.size()
                        && (label == null || glyph.left() > label.right()));
    }
}
