package org.gongkai.parse.block;

import java.util.List;
import org.gongkai.events.Source;

/** A part of a document, in reading order. Every reader yields the same blocks, whatever the format. */
public sealed interface Block {

    /** Prose between tables: a paragraph of Word and HTML, a line of text, joined lines of PDF. */
    record Paragraph(Text text) implements Block {}

    /**
     * A table as it is laid out.
     *
     * @param number which table of the document, from 1
     * @param rows the rows, cells that a merged cell covers left out
     * @param exact whether {@link Cell#column} is a true grid column (Word, HTML, ruled PDF) or only the cell's order in
     *     its row (text)
     */
    record Grid(int number, List<Row> rows, boolean exact) implements Block {
        public Grid {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A picture large enough to be a table.
     *
     * @param source where it stands
     */
    record Picture(Source source) implements Block {}

    /** A row of a {@link Grid}. */
    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a {@link Grid}.
     *
     * @param row row of the grid, from 1
     * @param column grid column where it begins, from 1
     * @param columnSpan how many grid columns it covers
     * @param rowSpan how many rows it covers
     * @param doubtful whether its reader saw that the text may not be the cell's own, or not one number: a figure in it is
     *     ambiguous, whatever it looks like
     */
    record Cell(Text text, int row, int column, int columnSpan, int rowSpan, boolean doubtful) {
        public Cell(Text text, int row, int column, int columnSpan, int rowSpan) {
            this(text, row, column, columnSpan, rowSpan, false);
        }

        /** A cell that covers nothing but itself. */
        public static Cell single(Text text, int row, int column) {
            return new Cell(text, row, column, 1, 1);
        }

        /** The same cell with other text. */
        public Cell withText(Text other) {
            return new Cell(other, row, column, columnSpan, rowSpan, doubtful);
        }

        /** The same cell, its text in doubt. */
        public Cell inDoubt() {
            return new Cell(text, row, column, columnSpan, rowSpan, true);
        }
    }
}
