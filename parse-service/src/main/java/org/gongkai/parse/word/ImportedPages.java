package org.gongkai.parse.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.html.HtmlReader;
import org.gongkai.parse.html.MhtmlReader;
import org.jspecify.annotations.Nullable;

/** Web pages that a document holds as parts of their own (altChunk); Word makes them its text when it opens the file. */
final class ImportedPages {
    /** For documents that are no container. */
    static final ImportedPages NONE = new ImportedPages(null, Limits.USUAL);

    private static final String FOLDER = "word/";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final Pattern MAIL = Pattern.compile("\\s*+(?i:MIME-Version:|Content-Type:|From:)");
    private static final int HEAD = 200;
    /** Each costs a walk through the container. */
    private static final int MOST = 20;

    private final @Nullable DocxParts parts;
    private final Limits limits;
    private int read;

    ImportedPages(@Nullable DocxParts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /**
     * What a page holds; nothing where it is none that can be read.
     *
     * @param relation by which the text names it
     */
    List<Block> blocks(String relation) throws XMLStreamException {
        if (parts == null) {
            return List.of();
        }
        if (++read > MOST) {
            throw new Blocks.TooLarge(MOST + " pages in a document");
        }
        try {
            var name = name(parts, relation);
            var page = name.isEmpty() ? Optional.<byte[]>empty() : parts.first(name::equals);
            return page.map(this::read).orElse(List.of());
        } catch (IOException e) {
            throw new XMLStreamException("the container is broken", e);
        }
    }

    private List<Block> read(byte[] page) {
        var head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        if (MAIL.matcher(head).lookingAt()) {
            return MhtmlReader.read(page, limits).blocks();
        }
        return head.stripLeading().startsWith("PK")
                ? List.of()
                : HtmlReader.read(page, limits).blocks();
    }

    /** The name of a part; empty where there is none. */
    private String name(DocxParts container, String relation) throws IOException, XMLStreamException {
        var relations = container.first(RELATIONS::equals);
        if (relations.isPresent()) {
            var xml = WordXml.of(new ByteArrayInputStream(relations.get()), limits);
            while (xml.find(Set.of("Relationship"))) {
                if (xml.attribute("Id").equals(relation)) {
                    var target = xml.attribute("Target");
                    return target.startsWith("/") ? target.substring(1) : FOLDER + target;
                }
            }
        }
        return "";
    }
}
