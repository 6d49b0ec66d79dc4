package org.gongkai.parse.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    /** For every grid column how many more rows a cell from above covers. */
    private final Map<Integer, Integer> covered = new HashMap<>();

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
        skipCovered();
        int width = Math.clamp(columnSpan, 1, LARGEST_SPAN);
        int height = Math.clamp(rowSpan, 1, LARGEST_SPAN);
        current.add(new Cell(text, rows.size() + 1, column, width, height));
        for (int i = 0; i < width; i++) {
            if (height > 1 && column + i <= LAST_COLUMN) {
                covered.put(column + i, height);
            }
        }
        column += width;
    }

    /** Ends a group of rows: no cell reaches beyond it. */
    public void endGroup() {
        if (!current.isEmpty()) {
            end();
        }
        covered.clear();
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
        if (!covered.isEmpty()) {
            covered.replaceAll((_, rowsLeft) -> rowsLeft - 1);
            covered.values().removeIf(rowsLeft -> rowsLeft <= 0);
        }
    }

    private void skipCovered() {
        while (covered.containsKey(column)) {
            column++;
        }
    }
}
