package org.gongkai.ingest.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files to test with. */
public final class Zips {
    private Zips() {}

    /** The least that Word takes for a document. */
    public static byte[] docx() {
        return of("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    public static byte[] of(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<w:document>一、总体情况</w:document>".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The first entry cannot be inflated. */
    static byte[] withBrokenContent(String... names) {
        var zip = of(names);
        var content = 30 + names[0].length();
        for (int i = content; i < content + 20; i++) {
            zip[i] = (byte) 0xFF;
        }
        return zip;
    }
}
