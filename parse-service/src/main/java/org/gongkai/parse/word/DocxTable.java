package org.gongkai.parse.word;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Text;

/** A table of a Word document while it is read. */
final class DocxTable {
    private static final int LARGEST_SPAN = 200;

    /** How a cell is merged with others. */
    static final class Shape {
        int columnSpan = 1;
        boolean continuesAbove;
        boolean continuesLeft;
    }

    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<DocxTable> nested = new ArrayList<>();
    private int column;

    void row() {
        rows.add(new ArrayList<>());
        column = 1;
    }

    /** The row begins some grid columns to the right. */
    void skipColumns(int count) {
        column += Math.clamp(count, 0, LARGEST_SPAN);
    }

    /** The row was deleted in tracked changes: its cells are read, but not kept. */
    void dropRow() {
        column = Integer.MIN_VALUE / 2;
    }

    void cell(String text, Shape shape) {
        int span = Math.clamp(shape.columnSpan, 1, LARGEST_SPAN);
        if (column > 0 && !shape.continuesAbove && !shape.continuesLeft) {
            rows.getLast().add(new Cell(Text.of(text, (_, _) -> Source.NOWHERE), rows.size(), column, span, 1));
        }
        column += span;
    }

    void nested(DocxTable table) {
        nested.add(table);
    }

    /** A table that holds tables is there for the layout: its own text is prose, the inner tables count. */
    void emit(Blocks blocks) {
        if (nested.isEmpty()) {
            blocks.grid(rows.stream().map(Row::new).toList(), true);
        } else {
            rows.forEach(row -> row.forEach(cell -> cell.text().value().lines().forEach(blocks::numberedParagraph)));
            nested.forEach(table -> table.emit(blocks));
        }
    }
}
