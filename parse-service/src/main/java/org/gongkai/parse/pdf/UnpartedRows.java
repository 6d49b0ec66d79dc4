package org.gongkai.parse.pdf;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Rows that the lines of a table leave unparted: only a frame is drawn around them, or only the lines between columns, or
 * between groups of rows.
 *
 * @param contents what stands in each cell, row by row
 * @param columns how many cells a row has
 * @param crossed whether a line stands inside of a cell that was not drawn to the end of it
 */
record UnpartedRows(UnionFind regions, List<List<Glyph>> contents, int columns, IntPredicate crossed) {
    /** A cell narrower than this many characters holds no label and figures beside it. */
    private static final float NARROW = 9;
    /** So many outcomes of cases in one cell are the headings of several columns. */
    private static final int FEWEST_OUTCOMES = 3;

    /** And have so many characters. */
    private static final int SEVERAL_OUTCOMES = 10;

    /** Whether rows are left unparted. */
    boolean areLeft(BrokenNumbers.Width width) {
        return isFrame(width) || areStacked() || areCases();
    }

    /** Whether labels stand in one cell with their figures, and none stands in a cell of its own. */
    private boolean isFrame(BrokenNumbers.Width width) {
        boolean framed = false;
        for (int index = 0; index < contents.size(); index++) {
            framed |= mayFrame(index, width) && FigureRow.areRows(segments(index));
        }
        return framed
                && contents.stream()
                        .filter(cell -> !cell.isEmpty())
                        .noneMatch(cell -> LabelBlock.isRow(Segment.words(GlyphText.lines(cell))));
    }

    /** Asked of every cell: most have no digit, or one before the words of a label. */
    private boolean mayFrame(int index, BrokenNumbers.Width width) {
        var cell = contents.get(index);
        return digits(cell) > (cell.isEmpty() || !cell.getFirst().isDigit() ? 0 : 1)
                && width.of(index) > NARROW * cell.getFirst().size();
    }

    /** Whether several labels, or a label and the heading above it, stand in one cell, and no line parts what is beside. */
    private boolean areStacked() {
        for (int index = 0; index < contents.size(); index++) {
            if (isHigh(contents.get(index)) && isStack(segments(index)) && isAsHigh(index)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStack(List<Segment> cell) {
        long labels = LabelBlock.of(cell, List.of()).stream()
                .map(LabelBlock::value)
                .filter(label -> LabelBlock.isNumberedRow(label) || LabelBlock.isDisclosureRow(label))
                .count();
        return labels > 1
                || (labels == 1
                        && cell.stream().anyMatch(segment -> segment.value().equals(ColumnHeadings.OF_LABELS)));
    }

    /** Whether none of the cells behind this one in its row is less high. */
    private boolean isAsHigh(int index) {
        int height = height(index);
        for (int behind = index + 1; behind % columns != 0; behind++) {
            int cell = regions.find(behind);
            if (cell != index && height(cell) < height) {
                return false;
            }
        }
        return true;
    }

    private int height(int index) {
        int height = 1;
        for (int below = index + columns; below < contents.size() && regions.find(below) == index; below += columns) {
            height++;
        }
        return height;
    }

    /** Whether headings of table four stand in one cell, or each in one with the figure below it. */
    private boolean areCases() {
        int above = 0;
        for (int index = 0; index < contents.size(); index++) {
            var cell = contents.get(index);
            if (cell.size() >= SEVERAL_OUTCOMES || isHigh(cell)) {
                var segments = segments(index);
                long outcomes =
                        segments.stream().filter(CaseHeadings::isOutcome).count();
                if (outcomes >= FEWEST_OUTCOMES
                        || (segments.stream().anyMatch(CaseHeadings::isGroup) && crossed.test(index))) {
                    return true;
                }
                above += outcomes == 1 && segments.getLast().isFigure() ? 1 : 0;
            }
        }
        return above >= FEWEST_OUTCOMES;
    }

    /** Whether a cell has several lines: most have one, and need no closer look. */
    private static boolean isHigh(List<Glyph> cell) {
        for (var glyph : cell) {
            if (Math.abs(glyph.centerY() - cell.getFirst().centerY()) > glyph.size() / 2) {
                return true;
            }
        }
        return false;
    }

    private static int digits(List<Glyph> cell) {
        int digits = 0;
        for (var glyph : cell) {
            digits += glyph.isDigit() ? 1 : 0;
        }
        return digits;
    }

    private List<Segment> segments(int index) {
        return Segment.of(GlyphText.lines(contents.get(index)));
    }
}
