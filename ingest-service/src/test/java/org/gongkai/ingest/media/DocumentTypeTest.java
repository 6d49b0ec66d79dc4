package org.gongkai.ingest.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ingest.media.DocumentType.DOC;
import static org.gongkai.ingest.media.DocumentType.DOCX;
import static org.gongkai.ingest.media.DocumentType.HTML;
import static org.gongkai.ingest.media.DocumentType.PDF;
import static org.gongkai.ingest.media.DocumentType.TEXT;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypeTest {
    private static final String REPORT = """
            宁武县人民政府2020年政府信息公开工作年度报告

            一、总体情况
            2020年，我县共受理政府信息公开申请83件。
            """;
    private static final String TRADITIONAL = "政府資訊公開年度報告：受理申請八十三件，均已依限答覆。\r\n";

    @Test
    void aPdfIsKnownByItsHeader() {
        assertThat(type("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n")).contains(PDF);
    }

    @Test
    void aTruncatedPdfIsStillAPdf() {
        assertThat(type("%PDF-1.4")).contains(PDF);
    }

    @Test
    void blanksAndAByteOrderMarkBeforeThePdfHeaderDoNotMatter() {
        assertThat(type("\u00ef\u00bb\u00bf\r\n %PDF-1.5\n\u0000\u0001")).contains(PDF);
    }

    @Test
    void linesOfAWebServerBeforeThePdfHeaderDoNotMatter() {
        assertThat(type("X-Served-By: cache\r\n\r\n%PDF-1.5\n\u0000\u0001\nstartxref\n9\n%%EOF\n"))
                .contains(PDF);
    }

    @Test
    void aProgramThatCarriesAPdfIsAProgram() {
        assertThat(type("MZ\u0090\u0000\u0003\n%PDF-1.5\n\u0000%%EOF")).isEmpty();
    }

    @Test
    void aPageThatCarriesAPdfIsAPage() {
        assertThat(type("<html>\n<!--\n%PDF-1.5\n%%EOF\n--><p>年度报告</p></html>")).contains(HTML);
    }

    @Test
    void textThatSpeaksOfPdfIsText() {
        assertThat(type(REPORT + "\n%PDF-1.4 是文件头")).contains(TEXT);
    }

    @Test
    void aPdfHeaderWithoutAVersionIsNone() {
        assertThat(type("%PDF-")).isEmpty();
    }

    @Test
    void aZipWithAWordDocumentInsideIsDocx() {
        assertThat(DocumentType.of(Zips.docx())).contains(DOCX);
    }

    @Test
    void aWordDocumentIsRecognisedWithoutInflatingItsParts() {
        assertThat(DocumentType.of(Zips.withBrokenContent("[Content_Types].xml", "word/document.xml")))
                .contains(DOCX);
    }

    @Test
    void aWorkbookIsNoReport() {
        assertThat(DocumentType.of(Zips.of("[Content_Types].xml", "xl/workbook.xml")))
                .isEmpty();
    }

    @Test
    void aPlainZipIsNoReportEvenWithAReportInside() {
        assertThat(DocumentType.of(Zips.of("report.docx", "word/document.xml"))).isEmpty();
    }

    @Test
    void anEmptyZipIsNoReport() {
        assertThat(DocumentType.of(Zips.of())).isEmpty();
    }

    @Test
    void aTruncatedDocxIsNotTakenIn() {
        var docx = Zips.docx();
        assertThat(DocumentType.of(Arrays.copyOf(docx, docx.length - 30))).isEmpty();
    }

    @Test
    void aSelfExtractingArchiveIsNoDocx() {
        assertThat(DocumentType.of(concat("MZ\u0090\u0000".getBytes(ISO_8859_1), Zips.docx())))
                .isEmpty();
    }

    @Test
    void aCentralDirectoryThatPointsOutsideOfTheFileIsSurvived() {
        var docx = Zips.docx();
        for (int i = 0; i < docx.length; i++) {
            var broken = docx.clone();
            broken[i] = (byte) 0xFF;
            assertThat(DocumentType.of(broken).filter(type -> type != DOCX)).isEmpty();
        }
    }

    @Test
    void aCompoundFileWithAWordStreamIsDoc() {
        assertThat(DocumentType.of(CompoundFiles.with("1Table", "WordDocument", "\u0005SummaryInformation")))
                .contains(DOC);
    }

    @Test
    void aCompoundFileOfExcelIsNoReport() {
        assertThat(DocumentType.of(CompoundFiles.with("Workbook", "\u0005SummaryInformation")))
                .isEmpty();
    }

    @Test
    void aWordDocumentEmbeddedInAWorkbookDoesNotMakeItADoc() {
        assertThat(DocumentType.of(CompoundFiles.withEmbedded("Workbook", "WordDocument")))
                .isEmpty();
    }

    @Test
    void aDirectoryBeyondTheSectorsThatTheHeaderListsIsFound() {
        assertThat(DocumentType.of(CompoundFiles.large("WordDocument"))).contains(DOC);
    }

    @Test
    void aCompoundFileCutBeforeItsDirectoryIsNoReport() {
        assertThat(DocumentType.of(Arrays.copyOf(CompoundFiles.with("WordDocument"), 1024)))
                .isEmpty();
    }

    @Test
    void aDamagedCompoundFileIsSurvived() {
        var doc = CompoundFiles.with("1Table", "WordDocument");
        for (int i = 8; i < doc.length; i++) {
            var broken = doc.clone();
            broken[i] = (byte) (i % 2 == 0 ? 0xFF : 0x7F);
            assertThat(DocumentType.of(broken).filter(type -> type != DOC)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>年报</body></html>",
                "\r\n  <HTML xmlns:o=\"urn:schemas-microsoft-com:office:office\">",
                "<!-- 采集于 2021 -->\n<!-- 第二行 -->\n<table><tr><td>一</td></tr></table>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\">",
                "<div class=\"TRS_Editor\">一、总体情况</div>",
                "<p>一、总体情况</p>",
                "<META charset=gb2312><title>年报</title>"
            })
    void aPageIsKnownByItsFirstTag(String page) {
        assertThat(DocumentType.of(page.getBytes(UTF_8))).contains(HTML);
        assertThat(DocumentType.of(page.getBytes(Charset.forName("GB18030")))).contains(HTML);
        assertThat(DocumentType.of(("\uFEFF" + page).getBytes(UTF_16LE))).contains(HTML);
    }

    @Test
    void aLongCommentBeforeThePageDoesNotMatter() {
        assertThat(type("<!--" + "-x".repeat(1900) + "--><html>")).contains(HTML);
    }

    static Stream<byte[]> encodings() {
        return Stream.concat(
                Stream.of(UTF_8, Charset.forName("GB18030"), Charset.forName("GBK"))
                        .map(REPORT::getBytes),
                Stream.of(
                        TRADITIONAL.getBytes(Charset.forName("Big5")),
                        ("\uFEFF" + REPORT).getBytes(UTF_8),
                        ("\uFEFF" + REPORT).getBytes(UTF_16LE),
                        ("\uFEFF" + REPORT).getBytes(UTF_16BE),
                        "# 年度报告\n\n| 一 | 2 |\n|---|---|\n".getBytes(UTF_8),
                        "x".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void textIsTextInEveryEncodingThatReportsComeIn(byte[] text) {
        assertThat(DocumentType.of(text)).contains(TEXT);
    }

    @Test
    void textCutInTheMiddleOfACharacterIsText() {
        var bytes = "年报".getBytes(UTF_8);
        assertThat(DocumentType.of(Arrays.copyOf(bytes, bytes.length - 1))).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\\rtf1\\ansi\\deff0 {\\fonttbl}", "\n{\\rtf1\\ansicpg936\\bin3 \u0000\u0001\u0002}"})
    void wordAsTextWithControlWordsIsToldByItsFirstOne(String rtf) {
        assertThat(DocumentType.of(rtf.getBytes(ISO_8859_1))).contains(DocumentType.RTF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><?mso-application progid='Word.Document'?>"
                        + "<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'>",
                "<?xml version='1.0'?><pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>"
            })
    void wordInOneFileOfXmlIsToldByItsNamespace(String xml) {
        assertThat(DocumentType.of(xml.getBytes(UTF_8))).contains(DocumentType.WORD_XML);
    }

    @Test
    void aPageSavedAsAMailIsAMailWithAPageInIt() {
        var page = """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary=b

                --b
                Content-Type: text/html; charset=gb2312

                <html></html>
                --b--
                """;
        assertThat(DocumentType.of(page.getBytes(UTF_8))).contains(DocumentType.MHTML);
    }

    @Test
    void aFewLostBytesDoNotMakeTextBinary() {
        var bytes = REPORT.repeat(10).getBytes(UTF_8);
        bytes[100] = (byte) 0xFF;
        bytes[400] = 7;
        assertThat(DocumentType.of(bytes)).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \r\n\t\u3000 ",
                "{\\rtfm}",
                "%!PS-Adobe-3.0\n",
                "MIME-Version: 1.0\nContent-Type: multipart/related;\n",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
                "#!/bin/sh\necho 年报\n",
                "GIF89a=1/*年报*/"
            })
    void whatIsTextOnlyInFormIsNoReport(String other) {
        assertThat(DocumentType.of(other.getBytes(UTF_8))).isEmpty();
    }

    static List<byte[]> binaries() {
        var noise = new byte[5000];
        new Random(7).nextBytes(noise);
        var dense = new byte[300];
        new Random(7).nextBytes(dense);
        for (int i = 0; i < dense.length; i++) {
            dense[i] = dense[i] == 0 ? 1 : dense[i];
        }
        return List.of(
                "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR".getBytes(ISO_8859_1),
                "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000".getBytes(ISO_8859_1),
                "\u007fELF\u0002\u0001\u0001\u0000".getBytes(ISO_8859_1),
                "MZ\u0090\u0000\u0003\u0000\u0000\u0000".getBytes(ISO_8859_1),
                "\u001f\u008b\b\u0000\u0000\u0000".getBytes(ISO_8859_1),
                "7z\u00bc\u00af'\u001c\u0000\u0004".getBytes(ISO_8859_1),
                "Rar!\u001a\u0007\u0001\u0000".getBytes(ISO_8859_1),
                "\u0000\u0001\u0000\u0000".getBytes(ISO_8859_1),
                REPORT.getBytes(UTF_16LE), // without a mark
                ("\uFEFF" + REPORT).getBytes(Charset.forName("UTF-32LE")),
                concat(REPORT.getBytes(UTF_8), new byte[] {0}), // a picture or a program behind a page of text
                concat(REPORT.getBytes(UTF_8), dense),
                concat("<html><body>".getBytes(UTF_8), noise),
                dense,
                noise);
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void aBinaryFileIsNoReport(byte[] binary) {
        assertThat(DocumentType.of(binary)).isEmpty();
    }

    private static Optional<DocumentType> type(String latin1OrChinese) {
        var charset = ISO_8859_1.newEncoder().canEncode(latin1OrChinese) ? ISO_8859_1 : UTF_8;
        return DocumentType.of(latin1OrChinese.getBytes(charset));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
