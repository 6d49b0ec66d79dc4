package org.gongkai.parse.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Drawing;
import org.junit.jupiter.api.Test;

class ImportedPagesTest {
    private static final String PAGE =
            "<html><body><p>一、总体情况</p><table><tr><td>规章</td><td>3</td></tr></table></body></html>";
    private static final String CHUNK = "<w:altChunk r:id='page'/>";

    @Test
    void aPageStandsWhereTheTextNamesIt() {
        assertThat(read(Docx.p("前") + CHUNK + Docx.p("后"), "page.html", PAGE))
                .containsExactly("前", "一、总体情况", "[1:规章 2:3]", "后");
    }

    @Test
    void aPageMayBeSavedAsAMail() {
        var mail = "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE;

        assertThat(read(CHUNK, "/word/page.mht", mail)).containsExactly("一、总体情况", "[1:规章 2:3]");
    }

    @Test
    void aPageThatIsNotThereOrIsADocumentItselfHoldsNothing() {
        assertThat(read(Docx.p("前") + "<w:altChunk r:id='other'/>", "page.html", PAGE))
                .containsExactly("前");
        assertThat(read(Docx.p("前") + CHUNK, "page.docx", "PK\u0003\u0004")).containsExactly("前");
    }

    @Test
    void pagesWithoutEndAreNotRead() {
        assertThatThrownBy(() -> read(CHUNK.repeat(1_000), "page.html", PAGE)).isInstanceOf(Blocks.TooLarge.class);
    }

    private static List<String> read(String body, String target, String page) {
        var relations = "<Relationships><Relationship Id='page' Target='" + target + "'/></Relationships>";
        var document = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><w:body>" + body
                + "</w:body></w:document>";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "word/document.xml", document);
            put(zip, target.startsWith("/") ? target.substring(1) : "word/" + target, page);
            put(zip, "word/_rels/document.xml.rels", relations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Drawing.of(DocxReader.read(bytes.toByteArray(), Limits.USUAL));
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
