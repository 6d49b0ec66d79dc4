package org.gongkai.parse.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.DocumentInfo;
import org.gongkai.parse.ReportParser;
import org.junit.jupiter.api.Test;

/** Documents whose structure is made to take a reader's time or memory: each ends as a result, and soon. */
class HostileStructureTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void aTreeOfPagesThatIsItsOwnBranchEnds() {
        var pdf = objects(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");

        assertThat(problems(pdf)).isNotEmpty();
    }

    @Test
    void aTreeOfPagesThousandsDeepEnds() {
        var objects = new String[20_002];
        objects[0] = "<< /Type /Catalog /Pages 2 0 R >>";
        for (int i = 1; i < objects.length - 1; i++) {
            objects[i] = "<< /Type /Pages /Kids [" + (i + 2) + " 0 R] /Count 1 >>";
        }
        objects[objects.length - 1] = "<< /Type /Page /MediaBox [0 0 595 842] >>";

        assertThat(problems(objects(objects))).isNotEmpty();
    }

    @Test
    void aStreamOfObjectsThatInflatesToAGigabyteIsBounded() throws IOException {
        var bomb = deflated(" ", 1_000_000_000L);
        var pdf = new ByteArrayOutputStream();
        pdf.write(
                ("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>"
                                + "\nendobj\n3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length "
                                + bomb.length + " >>\nstream\n")
                        .getBytes(ISO_8859_1));
        pdf.write(bomb);
        pdf.write("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n".getBytes(ISO_8859_1));

        assertThat(problems(pdf.toByteArray())).isNotEmpty();
    }

    @Test
    void anAttachmentThatInflatesToAGigabyteIsNotOpened() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var attachment = new PDStream(pdf);
            try (var out = attachment.getCOSObject().createRawOutputStream()) {
                out.write(deflated("0", 1_000_000_000L));
            }
            attachment.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), attachment);
            pdf.save(bytes);
        }

        assertThat(problems(bytes.toByteArray()))
                .extracting(ParseProblem::kind)
                .doesNotContain(ProblemKind.READER_FAILED);
    }

    @Test
    void aPageAsLargeAsACountryIsAPage() throws IOException {
        assertThat(problems(page(page -> page.setMediaBox(new PDRectangle(-1e30f, -1e30f, 2e30f, 2e30f)))))
                .extracting(ParseProblem::kind)
                .doesNotContain(ProblemKind.READER_FAILED);
    }

    @Test
    void thousandsOfFontsThatNameNothingAreOneProblemAPage() throws IOException {
        var pdf = page(page -> {
            var fonts = new COSDictionary();
            var content = new StringBuilder("BT ");
            for (int i = 0; i < 3_000; i++) {
                fonts.setItem(COSName.getPDFName("F" + i), unnamed());
                content.append("/F").append(i).append(" 9 Tf <0003> Tj ");
            }
            var resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            page.setContents(stream(content + "ET"));
        });

        assertThat(problems(pdf)).extracting(ParseProblem::kind).contains(ProblemKind.FONT_WITHOUT_UNICODE);
    }

    @Test
    void aTypeThreeGlyphThatShowsItselfEnds() throws IOException {
        var pdf = page(page -> {
            var font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE3);
            font.setItem(COSName.FONT_MATRIX, numbers(1, 0, 0, 1, 0, 0));
            font.setItem(COSName.FONT_BBOX, numbers(0, 0, 1, 1));
            font.setInt(COSName.FIRST_CHAR, 65);
            font.setInt(COSName.LAST_CHAR, 65);
            font.setItem(COSName.WIDTHS, numbers(1));
            var glyphs = new COSDictionary();
            glyphs.setItem(COSName.getPDFName("a"), stream("1 0 d0 BT /T 1 Tf (AA) Tj ET"));
            font.setItem(COSName.CHAR_PROCS, glyphs);
            var encoding = new COSDictionary();
            var differences = numbers(65);
            differences.add(COSName.getPDFName("a"));
            encoding.setItem(COSName.DIFFERENCES, differences);
            font.setItem(COSName.ENCODING, encoding);
            var fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("T"), font);
            var resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            font.setItem(COSName.RESOURCES, resources);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            page.setContents(stream("BT /T 9 Tf 100 100 Td (AAA) Tj ET"));
        });

        assertThat(problems(pdf)).extracting(ParseProblem::kind).doesNotContain(ProblemKind.READER_FAILED);
    }

    @Test
    void aPatternThatIsPaintedWithItselfEnds() throws IOException {
        var pdf = page(page -> {
            var pattern = stream("/Pattern cs /P scn 0 0 9 9 re f").getCOSObject();
            pattern.setInt(COSName.getPDFName("PatternType"), 1);
            pattern.setInt(COSName.getPDFName("PaintType"), 1);
            pattern.setInt(COSName.getPDFName("TilingType"), 1);
            pattern.setItem(COSName.BBOX, numbers(0, 0, 9, 9));
            pattern.setInt(COSName.getPDFName("XStep"), 9);
            pattern.setInt(COSName.getPDFName("YStep"), 9);
            var patterns = new COSDictionary();
            patterns.setItem(COSName.getPDFName("P"), pattern);
            var resources = new COSDictionary();
            resources.setItem(COSName.PATTERN, patterns);
            pattern.setItem(COSName.RESOURCES, resources);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            page.setContents(stream("/Pattern cs /P scn 0 0 500 500 re f"));
        });

        assertThat(problems(pdf)).extracting(ParseProblem::kind).doesNotContain(ProblemKind.READER_FAILED);
    }

    @Test
    void fiftyMegabytesOfOperatorsEndInTime() throws IOException {
        assertThat(problems(page(page -> page.setContents(stream("0 0 m 1 1 l n\n".repeat(3_600_000))))))
                .extracting(ParseProblem::kind)
                .doesNotContain(ProblemKind.READER_FAILED);
    }

    @Test
    void drawingsThatDrawTwoOthersEachAreNotDrawnAMillionTimes() throws IOException {
        var pdf = page(page -> {
            var last = stream("BT ET");
            for (int i = 0; i < 30; i++) {
                var drawing = stream("/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do");
                drawing.getCOSObject().setItem(COSName.SUBTYPE, COSName.FORM);
                drawing.getCOSObject().setItem(COSName.BBOX, numbers(0, 0, 9, 9));
                drawing.getCOSObject().setItem(COSName.RESOURCES, drawings(last));
                last = drawing;
            }
            page.getCOSObject().setItem(COSName.RESOURCES, drawings(last));
            page.setContents(stream("/X Do"));
        });

        assertThat(problems(pdf)).extracting(ParseProblem::kind).doesNotContain(ProblemKind.READER_FAILED);
    }

    @Test
    void aFormOfXmlIsNotOpened() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var form = new COSDictionary();
            var xml = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><xdp:xdp><form>&a;</form></xdp:xdp>";
            form.setItem(COSName.getPDFName("XFA"), stream(xml));
            form.setItem(COSName.FIELDS, new COSArray());
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
            pdf.save(bytes);
        }

        assertThat(problems(bytes.toByteArray())).extracting(ParseProblem::kind).containsExactly(ProblemKind.NO_TEXT);
    }

    private static COSDictionary drawings(PDStream drawing) {
        var drawings = new COSDictionary();
        drawings.setItem(COSName.getPDFName("X"), drawing);
        var resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, drawings);
        return resources;
    }

    private static COSDictionary unnamed() {
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, "ABCDEF+Subset");
        var descendants = new COSArray();
        descendants.add(descendant);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "ABCDEF+Subset");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static COSArray numbers(int... values) {
        var array = new COSArray();
        for (int value : values) {
            array.add(COSInteger.get(value));
        }
        return array;
    }

    private static PDStream stream(String content) throws IOException {
        var stream = new PDStream(new org.apache.pdfbox.cos.COSStream());
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(ISO_8859_1));
        }
        return stream;
    }

    private static byte[] deflated(String unit, long times) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var block = unit.repeat(1 << 20).getBytes(ISO_8859_1);
        try (var out = new DeflaterOutputStream(bytes)) {
            for (long written = 0; written < times; written += block.length) {
                out.write(block);
            }
        }
        return bytes.toByteArray();
    }

    /** Makes a page. */
    private interface Maker {
        void make(PDPage page) throws IOException;
    }

    private static byte[] page(Maker maker) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            maker.make(page);
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** A document of these objects, numbered from 1; the first is its catalogue. */
    private static byte[] objects(String... objects) {
        var pdf = new StringBuilder("%PDF-1.7\n");
        for (int i = 0; i < objects.length; i++) {
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        return pdf.append("trailer\n<< /Root 1 0 R >>\n").toString().getBytes(ISO_8859_1);
    }

    private static List<ParseProblem> problems(byte[] pdf) {
        return assertTimeout(
                SOON,
                () -> new ReportParser()
                        .parse(pdf, DocumentInfo.draft("hostile.pdf", pdf))
                        .problems());
    }
}
