package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.script.CharacterSet;

/**
 * Takes columns out of a table that an agency has added to it: 单位 before the figures, 备注 behind them. What stands in
 * them belongs to no column of the format, though it may look like a figure. The heads say which they are.
 */
public final class SideColumns {
    private static final Set<String> HEADS = Set.of("单位", "计量单位", "备注", "说明", "备注说明");
    private static final CharacterSet OF_HEADS = CharacterSet.of("单备说");

    private SideColumns() {}

    /** The same document, its tables without such columns. */
    public static Document removed(Document document) {
        if (document.blocks().stream().noneMatch(block -> block instanceof Grid grid && hasHead(grid))) {
            return document;
        }
        var blocks = new ArrayList<Block>();
        for (var block : document.blocks()) {
            blocks.add(block instanceof Grid grid && hasHead(grid) ? removed(grid) : block);
        }
        return document.with(blocks);
    }

    private static boolean hasHead(Grid grid) {
        return grid.rows().stream().anyMatch(row -> row.cells().stream().anyMatch(SideColumns::isHead));
    }

    private static boolean isHead(Cell cell) {
        var text = cell.text().value();
        return cell.columnSpan() == 1 && OF_HEADS.indexIn(text, 0) >= 0 && HEADS.contains(LabelIndex.core(text));
    }

    private static Grid removed(Grid grid) {
        var rows = new ArrayList<Row>();
        var columns = new HashSet<Integer>();
        int width = 0;
        for (var row : grid.rows()) {
            // Where columns are not true ones, rows of another width have lost cells somewhere.
            boolean isPlaced = grid.exact() || row.cells().size() == width;
            if (isOfHeads(row)) {
                if (!isPlaced) {
                    columns.clear();
                    width = row.cells().size();
                    isPlaced = true;
                }
                row.cells().forEach(cell -> pass(cell, columns));
            }
            rows.add(isPlaced ? without(columns, row) : row);
        }
        return new Grid(grid.number(), rows, grid.exact());
    }

    /** Heads go on over several rows; what another head stands over is a column of its own. */
    private static void pass(Cell cell, Set<Integer> columns) {
        if (isHead(cell)) {
            columns.add(cell.column());
        } else if (!cell.text().isBlank()) {
            columns.remove(cell.column());
        }
    }

    /** A row of heads names columns of the format as well. */
    private static boolean isOfHeads(Row row) {
        return row.cells().stream()
                .map(cell -> Labels.header(cell.text().value()).orElse(Header.SHARED))
                .anyMatch(head -> head != Header.SHARED && head != Header.REQUEST_GROUP);
    }

    private static Row without(Set<Integer> columns, Row row) {
        var cells = row.cells().stream()
                .filter(cell -> cell.columnSpan() > 1 || !columns.contains(cell.column()))
                .toList();
        return cells.isEmpty() ? row : new Row(cells);
    }
}
