package org.gongkai.parse.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Deadline;
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
            var part = mainPart(bytes, limits)
                    .orElseThrow(() -> new Unreadable(ProblemKind.DAMAGED, "no text part in the container"));
            return document("docx", part, limits);
        } catch (IOException | XMLStreamException e) {
            throw new Unreadable(ProblemKind.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }

    /** Reads the XML that holds the text. */
    static Document document(String reader, byte[] xml, Limits limits) throws XMLStreamException {
        var contents = DocxBody.read(WordXml.of(new ByteArrayInputStream(xml), limits), limits);
        var blocks = new Blocks(limits.cells(), limits.characters());
        Flow.emit(contents, blocks);
        return new Document(reader, TypedTables.in(blocks.toList(), limits), List.of());
    }

    private static Optional<byte[]> mainPart(byte[] bytes, Limits limits) throws IOException {
        long inflated = 0;
        try (var zip = new ZipInputStream(Deadline.watching(new ByteArrayInputStream(bytes)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean wanted =
                        entry.getName().startsWith(MAIN_PART) && entry.getName().endsWith(".xml");
                long left = limits.inflatedBytes() - inflated;
                if (wanted) {
                    var part = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                    if (part.length > left) {
                        throw new Blocks.TooLarge(limits.inflatedBytes() + " bytes inflated");
                    }
                    return Optional.of(part);
                }
                inflated += skip(zip, left);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a name in the container is no text", e);
        }
        return Optional.empty();
    }

    /** A stream of a zip cannot be skipped without inflating it, so what is skipped counts too. */
    private static long skip(ZipInputStream zip, long left) throws IOException {
        long skipped = zip.skip(left + 1);
        if (skipped > left) {
            throw new Blocks.TooLarge("the limit of inflated bytes");
        }
        return skipped;
    }
}
