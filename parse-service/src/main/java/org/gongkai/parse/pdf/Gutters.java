package org.gongkai.parse.pdf;

import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;

/**
 * Leaves out the strips between cells that are drawn apart from each other (单元格间距), each with four lines of its own: too
 * narrow for any character, and blank from end to end.
 */
final class Gutters {
    /** No figure and the space beside it is as narrow. */
    private static final float NARROWEST = 8;

    private Gutters() {}

    /** The same rows, without strips between their columns and between the rows. */
    static List<Row> leftOut(List<Row> rows, float[] xs, float[] ys) {
        var beside = strips(rows, xs, Cell::column, Cell::columnSpan);
        var below = strips(rows, ys, Cell::row, Cell::rowSpan);
        if (beside.isEmpty() && below.isEmpty()) {
            return rows;
        }
        return IntStream.range(0, rows.size())
                .filter(index -> !below.get(index + 1))
                .mapToObj(index -> new Row(rows.get(index).cells().stream()
                        .filter(cell -> !beside.get(cell.column()))
                        .map(cell -> moved(cell, beside, below))
                        .toList()))
                .toList();
    }

    /** The numbers of the strips: narrow ones in which nothing begins but blank cells of their own. */
    private static BitSet strips(List<Row> rows, float[] edges, ToIntFunction<Cell> place, ToIntFunction<Cell> span) {
        var strips = new BitSet();
        var others = new BitSet();
        for (var row : rows) {
            for (var cell : row.cells()) {
                int at = place.applyAsInt(cell);
                boolean isStrip = edges[at] - edges[at - 1] < NARROWEST
                        && span.applyAsInt(cell) == 1
                        && cell.text().isBlank()
                        && !cell.doubtful();
                (isStrip ? strips : others).set(at);
            }
        }
        strips.andNot(others);
        return strips;
    }

    private static Cell moved(Cell cell, BitSet beside, BitSet below) {
        int column = cell.column();
        int row = cell.row();
        return new Cell(
                cell.text(),
                row - below.get(0, row).cardinality(),
                column - beside.get(0, column).cardinality(),
                cell.columnSpan()
                        - beside.get(column, column + cell.columnSpan()).cardinality(),
                cell.rowSpan() - below.get(row, row + cell.rowSpan()).cardinality(),
                cell.doubtful());
    }
}
