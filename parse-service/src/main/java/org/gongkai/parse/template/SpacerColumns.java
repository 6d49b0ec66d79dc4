package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;

/**
 * Narrow columns between all others, as pages made from spreadsheets or by old editors keep the figures apart with them:
 * nothing stands in them, not even a head. They are left out, so that a merged head covers nothing but its columns.
 */
public final class SpacerColumns {
    /** One column without anything may be one of the format whose head was lost. */
    private static final int FEWEST = 3;

    private SpacerColumns() {}

    /** The same document, its tables without such columns. */
    public static Document removed(Document document) {
        if (!document.reader().equals("html")) {
            return document; // columns of other documents are made of the edges of all cells
        }
        var blocks = new ArrayList<Block>();
        boolean isSpaced = false;
        for (var block : document.blocks()) {
            var spacers = block instanceof Grid grid && grid.exact() ? spacers(grid) : new BitSet();
            isSpaced |= !spacers.isEmpty();
            blocks.add(block instanceof Grid grid && !spacers.isEmpty() ? without(spacers, grid) : block);
        }
        return isSpaced ? document.with(blocks) : document;
    }

    /** Columns in which blank cells of their own begin and nothing else; none where there are few, or two side by side. */
    private static BitSet spacers(Grid grid) {
        var blank = new BitSet();
        var filled = new BitSet();
        for (var row : grid.rows()) {
            for (var cell : row.cells()) {
                boolean isSpacer = cell.columnSpan() == 1 && cell.text().isBlank();
                (isSpacer ? blank : filled).set(cell.column());
            }
        }
        blank.andNot(filled);
        boolean areApart = blank.stream().noneMatch(column -> blank.get(column + 1));
        return blank.cardinality() >= FEWEST && areApart ? blank : new BitSet();
    }

    private static Grid without(BitSet spacers, Grid grid) {
        var rows = new ArrayList<Row>(grid.rows().size());
        for (var row : grid.rows()) {
            var cells = row.cells().stream()
                    .filter(cell -> !spacers.get(cell.column()))
                    .map(cell -> moved(spacers, cell))
                    .toList();
            rows.add(new Row(cells));
        }
        return new Grid(grid.number(), List.copyOf(rows), true);
    }

    private static Cell moved(BitSet spacers, Cell cell) {
        int before = spacers.get(0, cell.column()).cardinality();
        int within =
                spacers.get(cell.column(), cell.column() + cell.columnSpan()).cardinality();
        return new Cell(
                cell.text(),
                cell.row(),
                cell.column() - before,
                cell.columnSpan() - within,
                cell.rowSpan(),
                cell.doubtful());
    }
}
