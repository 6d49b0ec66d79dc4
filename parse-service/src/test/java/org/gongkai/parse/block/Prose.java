package org.gongkai.parse.block;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Paragraph;

/** Documents of nothing but paragraphs, for tests. */
public final class Prose {
    private Prose() {}

    /** One paragraph a line; a place is the paragraph's number and the characters in it. */
    public static Document of(String... paragraphs) {
        var blocks = new Blocks(1000, 100_000);
        Stream.of(paragraphs).forEach(blocks::numberedParagraph);
        return new Document("text", blocks.toList(), List.of());
    }

    /** A paragraph alone. */
    public static Paragraph paragraph(String value) {
        return new Paragraph(Text.of(value, Source::characters));
    }
}
