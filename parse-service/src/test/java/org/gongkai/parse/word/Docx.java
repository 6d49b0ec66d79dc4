package org.gongkai.parse.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Drawing;

/** Word documents made of their XML, for tests. */
final class Docx {
    private Docx() {}

    /** What is read of a document with this body. */
    static List<String> read(String body) {
        return Drawing.of(DocxReader.read(of(body), Limits.USUAL));
    }

    static byte[] of(String body) {
        return zip("word/document.xml", "<?xml version='1.0' encoding='UTF-8'?>" + document(body));
    }

    static String document(String body) {
        return "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
                + " xmlns:v='urn:schemas-microsoft-com:vml'><w:body>" + body + "</w:body></w:document>";
    }

    static byte[] zip(String name, String content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String table(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    /** A row of plain cells. */
    static String cells(String... texts) {
        return row(Stream.of(texts).map(text -> cell("", p(text))).toArray(String[]::new));
    }

    static String cell(String properties, String... paragraphs) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>"
                + Stream.of(paragraphs).collect(Collectors.joining()) + "</w:tc>";
    }
}
