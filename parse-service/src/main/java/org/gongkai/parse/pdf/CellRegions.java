package org.gongkai.parse.pdf;

import java.util.BitSet;
import java.util.List;
import org.gongkai.parse.Deadline;

/** Which of the elementary cells between the lines of a table are one cell, for want of a wall between them. */
final class CellRegions {
    private final int columns;
    private final int rows;
    private final BitSet wallsBeside;
    private final BitSet wallsBelow;

    private CellRegions(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.wallsBeside = new BitSet(columns * rows);
        this.wallsBelow = new BitSet(columns * rows);
    }

    /** The cells, numbered row by row; each is named by the first elementary cell in it. */
    static UnionFind of(float[] xs, float[] ys, List<Rule> horizontals, List<Rule> verticals, Deadline deadline) {
        var cells = new CellRegions(xs.length - 1, ys.length - 1);
        for (int r = 0; r < cells.rows; r++) {
            for (int c = 0; c < cells.columns; c++) {
                deadline.check();
                int index = r * cells.columns + c;
                cells.wallsBeside.set(index, c + 1 == cells.columns || isWall(verticals, xs[c + 1], ys[r], ys[r + 1]));
                cells.wallsBelow.set(index, r + 1 == cells.rows || isWall(horizontals, ys[r + 1], xs[c], xs[c + 1]));
            }
        }
        var regions = cells.joined();
        cells.partRows(regions);
        return cells.joined();
    }

    private static boolean isWall(List<Rule> rules, float at, float from, float to) {
        for (var rule : rules) {
            if (Math.abs(rule.at() - at) <= RuledGrid.FLATTEST
                    && rule.from() <= from + RuledGrid.REACH
                    && rule.to() >= to - RuledGrid.REACH) {
                return true;
            }
        }
        return false;
    }

    private UnionFind joined() {
        var regions = new UnionFind(columns * rows);
        for (int index = 0; index < columns * rows; index++) {
            if (!wallsBeside.get(index)) {
                regions.join(index, index + 1);
            }
            if (!wallsBelow.get(index)) {
                regions.join(index, index + columns);
            }
        }
        return regions;
    }

    /**
     * Draws to its end the line below a row that ends in a cell, where it comes from the cells behind that one. The cell
     * holds the labels of two rows: the lines do not meet where a page end has cut a merged cell beside them.
     */
    private void partRows(UnionFind regions) {
        for (int r = 0; r + 1 < rows; r++) {
            var parted = new BitSet();
            for (int c = 0; c + 1 < columns; c++) {
                int region = regions.find(r * columns + c);
                if (wallsBelow.get(r * columns + c)
                        && regions.find((r + 1) * columns + c) == region
                        && goesOn(regions, region, r, c)) {
                    parted.set(region);
                }
            }
            for (int c = 0; c < columns && !parted.isEmpty(); c++) {
                if (parted.get(regions.find(r * columns + c))) {
                    wallsBelow.set(r * columns + c);
                }
            }
        }
    }

    /** Whether the line below a row reaches the cell behind a region, and parts that one. */
    private boolean goesOn(UnionFind regions, int region, int row, int column) {
        int behind = column + 1;
        while (behind < columns
                && (regions.find(row * columns + behind) == region
                        || regions.find((row + 1) * columns + behind) == region)) {
            behind++;
        }
        return behind < columns
                && wallsBelow.get(row * columns + behind)
                && regions.find(row * columns + behind) != regions.find((row + 1) * columns + behind);
    }
}
