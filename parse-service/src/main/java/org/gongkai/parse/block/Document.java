package org.gongkai.parse.block;

import java.util.List;
import org.gongkai.events.ParseProblem;
import org.gongkai.parse.block.Block.Grid;
import org.jspecify.annotations.Nullable;

/**
 * A document as blocks.
 *
 * @param reader which reader made it: pdf, docx, doc, html, text and their kinds
 * @param blocks in reading order
 * @param problems what the reader could not read
 * @param name what it is called beside its text, as a page is in the bar of its window; null where it is not
 */
public record Document(
        String reader,
        List<Block> blocks,
        List<ParseProblem> problems,
        @Nullable String name) {
    /** The reader of pages of HTML whose words are put in their places. */
    public static final String PLACED_HTML = "placed-html";

    private static final String PDF = "pdf";

    public Document {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }

    /** A document that has no name beside its text. */
    public Document(String reader, List<Block> blocks, List<ParseProblem> problems) {
        this(reader, blocks, problems, null);
    }

    /** The same document with other blocks. */
    public Document with(List<Block> others) {
        return new Document(reader, others, problems, name);
    }

    /** The highest number of its tables; 0 where it has none. */
    public int lastGrid() {
        return blocks.stream()
                .mapToInt(block -> block instanceof Grid grid ? grid.number() : 0)
                .max()
                .orElse(0);
    }

    /** Whether tables were made of words that only have places on a page: then heads may have got among each other. */
    public boolean isPlaced() {
        return reader.equals(PDF) || reader.equals(PLACED_HTML);
    }
}
