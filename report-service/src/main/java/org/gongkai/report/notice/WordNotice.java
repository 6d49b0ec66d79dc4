package org.gongkai.report.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * A notice as a Word file (OOXML). One table between a few paragraphs: three small parts in a zip, written as they are,
 * where a library for everything Word can do would be larger than this service.
 */
public final class WordNotice {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String CONTENT_TYPES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """;

    private static final String RELATIONSHIPS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>
            """;

    private WordNotice() {}

    /** The file. */
    public static byte[] of(Notice notice) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", out -> out.write(CONTENT_TYPES.getBytes(UTF_8)));
            part(zip, "_rels/.rels", out -> out.write(RELATIONSHIPS.getBytes(UTF_8)));
            part(zip, "word/document.xml", out -> WordXml.write(notice, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new AssertionError("memory takes everything", e);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void write(OutputStream out) throws IOException, XMLStreamException;
    }

    private static void part(ZipOutputStream zip, String name, Content content) throws IOException, XMLStreamException {
        zip.putNextEntry(new ZipEntry(name));
        content.write(zip);
        zip.closeEntry();
    }
}
