package org.gongkai.parse.word;

import java.util.List;
import org.gongkai.parse.block.Block;

/** What a body, a cell or a text box of a Word document holds. */
sealed interface Content {
    /**
     * Text of a paragraph.
     *
     * @param text all that stands on the page
     * @param dark the same without what is white
     * @param struck what is struck out
     * @param doubtful whether more may stand there than was read
     */
    record Paragraph(String text, String dark, String struck, boolean doubtful) implements Content {
        boolean isEmpty() {
            return text.isEmpty() && struck.isEmpty() && !doubtful;
        }

        /** What a reader sees where nothing is shaded. */
        String seen() {
            return dark.isBlank() ? text : dark;
        }
    }

    record Table(WordTable table) implements Content {}

    /** A web page that was put in. */
    record Page(List<Block> blocks) implements Content {}

    /**
     * A picture.
     *
     * @param inline whether it stands in the line like a word
     */
    record Picture(boolean inline) implements Content {}
}
