package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.figure.FigureReader;
import org.gongkai.parse.figure.PrintedNumber;

/**
 * A figure in one cell beside the labels of several rows (合并单元格): it may be that of either, of each, or of all together, so
 * each of the rows has it, in doubt. What is blank there is blank for all.
 */
public final class MergedFigures {
    private MergedFigures() {}

    /** The same document, with such cells in every row that they stand beside. */
    public static Document shared(Document document) {
        if (document.blocks().stream()
                .noneMatch(block -> block instanceof Grid grid
                        && grid.exact()
                        && !merged(grid).isEmpty())) {
            return document;
        }
        var blocks = new ArrayList<Block>();
        for (var block : document.blocks()) {
            blocks.add(block instanceof Grid grid && grid.exact() ? shared(grid) : block);
        }
        return document.with(blocks);
    }

    /**
     * A merged cell.
     *
     * @param row index of the row that it begins in
     */
    private record Merged(int row, Cell cell) {
        boolean reaches(int other) {
            return other >= row && other < row + cell.rowSpan();
        }

        Cell inRow(int other, Row found) {
            int number = found.cells().isEmpty()
                    ? cell.row()
                    : found.cells().getFirst().row();
            return new Cell(
                    cell.text(),
                    other == row ? cell.row() : number,
                    cell.column(),
                    cell.columnSpan(),
                    1,
                    cell.doubtful() || !PrintedNumber.isBlank(cell.text().value()));
        }
    }

    private static List<Merged> merged(Grid grid) {
        var merged = new ArrayList<Merged>();
        for (int i = 0; i + 1 < grid.rows().size(); i++) {
            int index = i;
            grid.rows().get(i).cells().stream()
                    .filter(cell -> cell.rowSpan() > 1 && isOfSeveral(grid, index, cell))
                    .forEach(cell -> merged.add(new Merged(index, cell)));
        }
        return merged;
    }

    /** Whether labels stand before it in its own row and in another that it reaches. */
    private static boolean isOfSeveral(Grid grid, int row, Cell cell) {
        if (!FigureReader.isFigure(cell) && cell.text().value().chars().noneMatch(Character::isDigit)) {
            return false;
        }
        int end = Math.min(grid.rows().size(), row + cell.rowSpan());
        return isLabelled(grid.rows().get(row), cell.column())
                && grid.rows().subList(row + 1, end).stream().anyMatch(other -> isLabelled(other, cell.column()));
    }

    private static boolean isLabelled(Row row, int before) {
        return row.cells().stream()
                .filter(cell -> cell.column() < before)
                .map(cell -> cell.text().value())
                .anyMatch(value -> Labels.requestRow(value).isPresent()
                        || Labels.disclosureRow(value).isPresent());
    }

    private static Grid shared(Grid grid) {
        var merged = merged(grid);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < grid.rows().size(); i++) {
            int index = i;
            var row = grid.rows().get(i);
            var here = merged.stream().filter(cell -> cell.reaches(index)).toList();
            rows.add(
                    here.isEmpty() || !isLabelled(row, here.getFirst().cell().column()) ? row : with(here, index, row));
        }
        return new Grid(grid.number(), rows, true);
    }

    private static Row with(List<Merged> merged, int index, Row row) {
        var cells = new ArrayList<>(row.cells());
        for (var one : merged) {
            cells.remove(one.cell());
            cells.add(one.inRow(index, row));
        }
        cells.sort(Comparator.comparingInt(Cell::column));
        return new Row(cells);
    }
}
