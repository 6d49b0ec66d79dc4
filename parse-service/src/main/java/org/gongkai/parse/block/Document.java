package org.gongkai.parse.block;

import java.util.List;
import org.gongkai.events.ParseProblem;

/**
 * A document as blocks.
 *
 * @param reader which reader made it: pdf, docx, doc, html, text
 * @param blocks in reading order
 * @param problems what the reader could not read
 */
public record Document(String reader, List<Block> blocks, List<ParseProblem> problems) {
    public Document {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }
}
