package org.gongkai.parse.word;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Text;

/**
 * A table of a Word document while it is read. Its rows are data, or they lay out the page: those hold tables or prose
 * themselves. One table may have both.
 */
final class WordTable {
    private static final int LARGEST_SPAN = 200;
    /** A cell with more prose than this is there for the layout. */
    private static final int LONGEST_CELL = 400;

    /** How a cell is merged with others, or not there any more. */
    static final class Shape {
        int columnSpan = 1;
        boolean continuesAbove;
        boolean continuesLeft;
        boolean deleted;
        boolean shaded;
    }

    private record Held(List<Content> contents, int column, int span, boolean shaded) {}

    private final List<List<Held>> rows = new ArrayList<>();
    private int column;

    void row() {
        rows.add(new ArrayList<>());
        column = 1;
    }

    /** The row begins some grid columns to the right. */
    void skipColumns(int count) {
        column += Math.clamp(count, 0, LARGEST_SPAN);
    }

    /** The row is hidden, or was deleted in tracked changes: its cells are read, but not kept. */
    void dropRow() {
        column = Integer.MIN_VALUE / 2;
    }

    /** What a row that ended leaves behind. */
    void endRow() {
        if (column <= 0) {
            rows.removeLast();
        }
    }

    void cell(List<Content> contents, Shape shape) {
        if (shape.deleted) {
            return;
        }
        int span = Math.clamp(shape.columnSpan, 1, LARGEST_SPAN);
        if (column > 0 && !shape.continuesAbove && !shape.continuesLeft) {
            rows.getLast().add(new Held(contents, column, span, shape.shaded));
        }
        column += span;
    }

    /**
     * Adds the rows of data to the blocks.
     *
     * @param layout takes what is to be read like any other part of the document
     */
    void emit(Blocks blocks, Consumer<List<Content>> layout) {
        boolean lays = rows.stream().anyMatch(WordTable::laysOut);
        var data = new ArrayList<List<Held>>();
        for (var row : rows) {
            if (laysOut(row)) {
                emit(data, lays, blocks, layout);
                row.forEach(cell -> layout.accept(cell.contents()));
            } else {
                data.add(row);
            }
        }
        emit(data, lays, blocks, layout);
    }

    /** Beside rows that lay out the page a title may stand in rows of its own. */
    private static void emit(List<List<Held>> data, boolean lays, Blocks blocks, Consumer<List<Content>> layout) {
        if (lays && data.stream().filter(row -> row.size() > 1).count() <= 1) {
            data.forEach(row -> row.forEach(cell -> layout.accept(cell.contents())));
        } else {
            var rows = new ArrayList<Row>(data.size());
            for (var row : data) {
                int number = rows.size() + 1;
                rows.add(new Row(row.stream().map(cell -> cell(cell, number)).toList()));
            }
            blocks.grid(rows, true);
        }
        data.clear();
    }

    private static Cell cell(Held held, int row) {
        var seen = new CellText();
        seen.add(held.contents());
        var cell = new Cell(
                Text.of(seen.text(held.shaded()), (_, _) -> Source.NOWHERE), row, held.column(), held.span(), 1);
        return seen.isDoubtful(held.shaded()) ? cell.inDoubt() : cell;
    }

    /** The contents of its cells, one after the other. */
    void forEachCell(Consumer<List<Content>> take) {
        rows.forEach(row -> row.forEach(cell -> take.accept(cell.contents())));
    }

    private static boolean laysOut(List<Held> row) {
        for (var cell : row) {
            int characters = 0;
            for (var content : cell.contents()) {
                switch (content) {
                    case Content.Table(var table) -> {
                        if (!table.isFrame()) {
                            return true;
                        }
                    }
                    case Content.Paragraph paragraph ->
                        characters += paragraph.text().length();
                    case Content.Page _ -> {
                        return true;
                    }
                    case Content.Picture _ -> {
                        // a seal or a sign
                    }
                }
            }
            if (characters > LONGEST_CELL) {
                return true;
            }
        }
        return false;
    }

    /** A table of one short cell only draws a border around its text. */
    private boolean isFrame() {
        return rows.size() == 1 && rows.getFirst().size() == 1 && !laysOut(rows.getFirst());
    }
}
