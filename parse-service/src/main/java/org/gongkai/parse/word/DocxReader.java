package org.gongkai.parse.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Limits;
import org.gongkai.parse.Unreadable;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.text.TypedTables;

/** Word documents of the XML kind (.docx). Reads the text part only: no macros, no pictures, nothing outside the file. */
public final class DocxReader {
    private static final String MAIN_PART = "word/document";

    private DocxReader() {}

    /**
     * Reads a document.
     *
     * @throws Unreadable when it is broken or holds no text part
     */
    public static Document read(byte[] bytes, Limits limits) {
        try {
            var parts = new DocxParts(bytes, limits);
            var part = parts.first(name -> name.startsWith(MAIN_PART) && name.endsWith(".xml"));
            if (part.isEmpty()) {
                throw ForeignContainer.in(parts);
            }
            return document("docx", part.get(), new ImportedPages(parts, limits), limits);
        } catch (IOException | XMLStreamException e) {
            throw new Unreadable(ProblemKind.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }

    /** Reads the XML that holds the text. */
    static Document document(String reader, byte[] xml, ImportedPages pages, Limits limits) throws XMLStreamException {
        var contents = DocxBody.read(WordXml.of(new ByteArrayInputStream(xml), limits), pages, limits);
        var blocks = new Blocks(limits.cells(), limits.characters());
        Flow.emit(contents, blocks);
        return new Document(reader, TypedTables.in(blocks.toList(), limits), List.of());
    }
}
