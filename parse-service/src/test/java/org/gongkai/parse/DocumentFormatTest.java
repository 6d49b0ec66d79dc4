package org.gongkai.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFormatTest {
    private static final String TABLE = "<table><tr><td>规章</td><td>0</td></tr></table>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>一、总体情况\n二、\n三、\n四、</body></html>",
                TABLE,
                "<p>一、总体情况</p>\n<p>无。</p>\n" + TABLE,
                "青山县年报<br>一、总体情况<br>无。"
            })
    void whatIsMarkedUpThroughoutIsAPage(String document) {
        assertThat(of(document)).isEqualTo(DocumentFormat.HTML);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2_000, 200_000})
    void linesWithATableOfMarkupAreATextWhereverTheTableStands(int lines) {
        assertThat(of("青山县年报\n".repeat(lines) + TABLE + "\n完\n")).isEqualTo(DocumentFormat.MARKED_UP_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、总体情况\n增幅 < 5，印发<格式>的通知\n无。", "一、总体情况\n甲<br>乙\n二、\n三、", "|行政<br>许可|5|\n|行政<br>处罚|6|\n"})
    void aTextMayHoldSignsOfMarkup(String document) {
        assertThat(of(document)).isEqualTo(DocumentFormat.TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {\\rtf1\\ansi 年报}                                                                  | RTF
                    MIME-Version: 1.0                                                                        | MHTML
                    From: <Saved by Blink>                                                                   | MHTML
                    <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">          | WORD_XML
                    <pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">            | WORD_XML
                    <html xmlns:w="urn:schemas-microsoft-com:office:word">                                   | HTML
                    """)
    void whatHidesBehindTheNameOfAWordDocumentIsToldByItsBeginning(String document, DocumentFormat format) {
        assertThat(of(document)).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"青山县年报\", \"content\": \"<p>甲<\\/p>\"}",
                "\uFEFF [[\"规章\", 0]]",
                "<feed><entry>&lt;table&gt;&lt;tr&gt;&lt;td&gt;规章&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</entry></feed>"
            })
    void aPageMayBeQuotedByAnotherFormat(String document) {
        assertThat(of(document)).isEqualTo(DocumentFormat.QUOTED_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"规章\" 见附件]\n一、总体情况", "{\"规章\"}：0"})
    void bracketsAloneMakeNoJson(String document) {
        assertThat(of(document)).isEqualTo(DocumentFormat.TEXT);
    }

    @Test
    void textInWideCharactersIsToldLikeAnyOther() {
        var wide = ("\uFEFF青山县年报\n" + TABLE + "\n完").getBytes(StandardCharsets.UTF_16LE);

        assertThat(DocumentFormat.of(wide)).isEqualTo(DocumentFormat.MARKED_UP_TEXT);
    }

    private static DocumentFormat of(String document) {
        return DocumentFormat.of(document.getBytes(StandardCharsets.UTF_8));
    }
}
