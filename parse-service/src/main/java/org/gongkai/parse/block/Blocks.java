package org.gongkai.parse.block;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Picture;
import org.gongkai.parse.block.Block.Row;

/** Gathers the blocks of a document in reading order and counts what it takes in. */
public final class Blocks {
    private final List<Block> blocks = new ArrayList<>();
    private final int maxCells;
    private final int maxCharacters;
    private int cells;
    private int characters;
    private int grids;
    private int paragraphs;

    public Blocks(int maxCells, int maxCharacters) {
        this.maxCells = maxCells;
        this.maxCharacters = maxCharacters;
    }

    /**
     * Adds a paragraph that knows its place.
     *
     * @throws TooLarge when the document holds more than the limits allow
     */
    public void paragraph(Text text) {
        countCharacters(text.original().length());
        add(new Paragraph(text));
    }

    /** Adds a paragraph that is told by its number. */
    public void numberedParagraph(String value) {
        if (!value.isBlank()) {
            int number = ++paragraphs;
            paragraph(Text.of(value, (start, end) -> Source.inParagraph(number, start, end)));
        }
    }

    /**
     * Adds a table.
     *
     * @throws TooLarge when the document holds more than the limits allow
     */
    public void grid(List<Row> rows, boolean exact) {
        for (var row : rows) {
            cells += row.cells().size();
            for (Cell cell : row.cells()) {
                countCharacters(cell.text().original().length());
            }
        }
        if (cells > maxCells) {
            throw new TooLarge(maxCells + " cells");
        }
        if (!rows.isEmpty()) {
            int number = ++grids;
            add(new Grid(number, rows.stream().map(row -> placed(row, number)).toList(), exact));
        }
    }

    /** A row whose cells keep their place also where a later step puts them into another table. */
    private static Row placed(Row row, int table) {
        return new Row(row.cells().stream()
                .map(cell -> cell.withText(cell.text().inCell(table, cell.row(), cell.column())))
                .toList());
    }

    /** Adds a picture. */
    public void picture(Source place) {
        add(new Picture(place));
    }

    /** Adds a block of another document that is part of this one. */
    public void take(Block block) {
        switch (block) {
            case Paragraph(var text) -> paragraph(text);
            case Grid grid -> grid(grid.rows(), grid.exact());
            case Picture(var place) -> picture(place);
        }
    }

    /** A block costs as much as a cell, also when there is hardly anything in it. */
    private void add(Block block) {
        Deadline.checkCurrent();
        if (blocks.size() >= maxCells) {
            throw new TooLarge(maxCells + " paragraphs, tables and pictures");
        }
        blocks.add(block);
    }

    public List<Block> toList() {
        return List.copyOf(blocks);
    }

    private void countCharacters(int count) {
        characters += count;
        if (characters > maxCharacters) {
            throw new TooLarge(maxCharacters + " characters");
        }
    }

    /** The document holds more than the limits allow. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        public TooLarge(String limit) {
            super("more than " + limit);
        }
    }
}
