package org.gongkai.parse.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;

/** Lays cells with row and column spans out on a grid, as a browser or a word processor does. */
public final class SpanGrid {
    /** No report has a wider or taller merged cell; a larger span is a mistake or an attack. */
    private static final int LARGEST_SPAN = 200;
    /** Columns beyond this are not followed downwards: a thousand wide cells would cover a million of them. */
    private static final int LAST_COLUMN = 2_000;

    private final List<Row> rows = new ArrayList<>();
    private List<Cell> current = new ArrayList<>();
    /** For every grid column the last row that a cell from above covers. */
    private int[] covered = new int[16];

    private int column = 1;

    /** Begins the first or next row. */
    public void row() {
        if (column > 1 || !current.isEmpty()) {
            end();
        }
        skipCovered();
    }

    /** Adds the next cell of the row. */
    public void cell(Text text, int columnSpan, int rowSpan) {
        cell(text, columnSpan, rowSpan, false);
    }

    /** Adds the next cell of the row, which may be in doubt. */
    public void cell(Text text, int columnSpan, int rowSpan, boolean doubtful) {
        skipCovered();
        int width = Math.clamp(columnSpan, 1, LARGEST_SPAN);
        int height = Math.clamp(rowSpan, 1, LARGEST_SPAN);
        int row = rows.size() + 1;
        current.add(new Cell(text, row, column, width, height, doubtful));
        if (height > 1) {
            cover(column, Math.min(column + width - 1, LAST_COLUMN), row + height - 1);
        }
        column += width;
    }

    /** Ends a group of rows: no cell reaches beyond it. */
    public void endGroup() {
        if (!current.isEmpty()) {
            end();
        }
        Arrays.fill(covered, 0);
    }

    /** The rows, the last one ended. */
    public List<Row> rows() {
        if (!current.isEmpty()) {
            end();
        }
        return rows;
    }

    private void end() {
        rows.add(new Row(current));
        current = new ArrayList<>();
        column = 1;
        Deadline.checkCurrent();
    }

    private void cover(int from, int to, int lastRow) {
        if (to >= covered.length) {
            covered = Arrays.copyOf(covered, Math.max(2 * covered.length, to + 1));
        }
        for (int i = from; i <= to; i++) {
            covered[i] = lastRow;
        }
    }

    private void skipCovered() {
        while (column < covered.length && covered[column] > rows.size()) {
            column++;
        }
    }
}
