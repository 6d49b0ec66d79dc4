package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Text;
import org.jspecify.annotations.Nullable;

/** Makes the cells of rows in a table without vertical lines: the label, and in each column a figure or a blank. */
final class FigureCells {
    /** Numbers nearer than this many characters may be one. */
    private static final float NEAR = 0.42f;

    private final Columns columns;
    private final PageView page;

    FigureCells(Columns columns, PageView page) {
        this.columns = columns;
        this.page = page;
    }

    /** The label of a row, left blank where it has none. */
    Cell label(FigureRow row, @Nullable LabelBlock label) {
        var noLabel = new Columns.Range(row.left(), row.left());
        return Cell.single(label == null ? blank(noLabel, row) : label.text(page), 1, 1);
    }

    /** Adds the figures of a row behind the cells before them. */
    void addFigures(List<Cell> cells, FigureRow row, boolean doubtful) {
        var placed = place(row);
        if (placed == null) {
            // Without columns only the order is known; too few figures for the columns of the table are ambiguous.
            row.figures()
                    .forEach(figure ->
                            cells.add(cell(figure.text(page), cells.size() + 1, doubtful || isInDoubt(figure, row))));
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            var figure = placed[i];
            cells.add(
                    figure == null
                            ? cell(blank(columns.ranges().get(i), row), i + 2, doubtful)
                            : cell(figure.text(page), i + 2, doubtful || isInDoubt(figure, row)));
        }
    }

    /** A label and, behind it, cells that are all left blank. */
    List<Cell> blank(LabelBlock label, boolean doubtful) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.single(label.text(page), 1, 1));
        for (var range : columns.ranges()) {
            float y = label.centerY();
            var place = page.place(range.from(), y - 4, range.to(), y + 4);
            cells.add(cell(Text.of("", (_, _) -> place), cells.size() + 1, doubtful));
        }
        return cells;
    }

    /** The figure in each column; null where two stand in one, or one in two. */
    private Segment @Nullable [] place(FigureRow row) {
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

    private static boolean isInDoubt(Segment figure, FigureRow row) {
        return Doubts.isOverprinted(figure.glyphs()) || (!row.addsUp() && isNearOther(figure, row));
    }

    private static boolean isNearOther(Segment figure, FigureRow row) {
        return row.figures().stream()
                .anyMatch(other -> !other.equals(figure)
                        && Math.max(other.left() - figure.right(), figure.left() - other.right()) < NEAR * row.size());
    }

    private Text blank(Columns.Range range, FigureRow row) {
        var place = page.place(range.from(), row.y() - row.size() / 2, range.to(), row.y() + row.size() / 2);
        return Text.of("", (_, _) -> place);
    }

    private static Cell cell(Text text, int column, boolean doubtful) {
        return new Cell(text, 1, column, 1, 1, doubtful);
    }
}
