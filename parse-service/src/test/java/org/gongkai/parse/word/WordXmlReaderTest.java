package org.gongkai.parse.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.parse.word.Docx.cell;
import static org.gongkai.parse.word.Docx.p;
import static org.gongkai.parse.word.Docx.row;
import static org.gongkai.parse.word.Docx.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.parse.Limits;
import org.gongkai.parse.Unreadable;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordXmlReaderTest {
    @Test
    void sectionsOf2003HoldParagraphsAndTablesWithMergedCells() {
        assertThat(read("<wx:sect><wx:sub-section>" + p("one") + "</wx:sub-section>"
                        + table(
                                row(cell("<w:vmerge w:val='restart'/>", p("a")), cell("", p("b"))),
                                row(cell("<w:vmerge/>", p("")), cell("", p("c"))))
                        + "<w:sectPr><w:hdr>" + p("header") + "</w:hdr></w:sectPr></wx:sect>"))
                .containsExactly("one", "[1:a 2:b][2:c]");
    }

    @Test
    void ofWhatWasChangedOnlyWhatWasInsertedIsSeen() {
        assertThat(read("<w:p>" + annotation("Insertion", "<w:r><w:t>1</w:t></w:r>")
                        + annotation("Deletion", "<w:r><w:delText>2</w:delText></w:r>")
                        + annotation("Comment", p("3")) + annotation("Bookmark.Start", "") + "</w:p>"
                        + annotation("Insertion", p("4")) + annotation("Deletion", p("5"))))
                .containsExactly("1", "4");
    }

    @Test
    void aFootnoteStandsNotInTheTextThatItBelongsTo() {
        assertThat(read("<w:p><w:r><w:t>12</w:t></w:r><w:r><w:footnote>" + p("note") + "</w:footnote></w:r></w:p>"))
                .containsExactly("12");
    }

    @Test
    void thePartsOfADocxMayStandInOneFile() {
        var xml = "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>"
                + "<pkg:part pkg:name='/word/document.xml'><pkg:xmlData>" + Docx.document(p("one"))
                + "</pkg:xmlData></pkg:part><pkg:part pkg:name='/word/media/1.png'><pkg:binaryData>AAAA"
                + "</pkg:binaryData></pkg:part></pkg:package>";

        assertThat(drawn(xml)).containsExactly("one");
    }

    @Test
    void anEntityThatNamesAFileIsNotOpened(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        var xml = "<!DOCTYPE d [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + word(p("a&x;b"));

        assertThatThrownBy(() -> drawn(xml)).isInstanceOf(Unreadable.class).hasMessageNotContaining("SECRET");
    }

    @Test
    void whatBreaksOffIsDamagedAndWhatIsTooDeepIsRefused() {
        var whole = word(p("one"));

        assertThatThrownBy(() -> drawn(whole.substring(0, whole.length() - 20))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read("<wx:sect>".repeat(500) + "</wx:sect>".repeat(500)))
                .isInstanceOf(Blocks.TooLarge.class);
    }

    private static String annotation(String type, String content) {
        return "<aml:annotation w:type='Word." + type + "'><aml:content>" + content + "</aml:content></aml:annotation>";
    }

    private static List<String> read(String body) {
        return drawn(word(body));
    }

    private static String word(String body) {
        return "<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'"
                + " xmlns:wx='http://schemas.microsoft.com/office/word/2003/auxHint'"
                + " xmlns:aml='http://schemas.microsoft.com/aml/2001/core'><w:body>" + body
                + "</w:body></w:wordDocument>";
    }

    private static List<String> drawn(String xml) {
        return Drawing.of(WordXmlReader.read(xml.getBytes(StandardCharsets.UTF_8), Limits.USUAL));
    }
}
