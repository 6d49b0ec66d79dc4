package org.gongkai.parse.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Drawing;

/** PDF pages drawn for tests, measured like the results: in points from the top left corner of an upright page. */
final class Pages implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    /** Draws on a page. */
    interface Drawer {
        void draw(Pages pages) throws IOException;
    }

    private final PDDocument document = new PDDocument();
    private PDPageContentStream content;
    private boolean filledRules;

    private Pages() {}

    /** A document of one page for each drawer. */
    static byte[] draw(Drawer... drawers) {
        try (var pages = new Pages()) {
            for (var drawer : drawers) {
                pages.page(0);
                drawer.draw(pages);
            }
            return pages.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that is stored turned, so that it is seen upright. */
    static byte[] turned(int rotation, Drawer drawer) {
        try (var pages = new Pages()) {
            pages.page(rotation);
            drawer.draw(pages);
            return pages.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> read(byte[] pdf) {
        return Drawing.of(document(pdf));
    }

    static Document document(byte[] pdf) {
        return PdfReader.read(pdf, Limits.USUAL);
    }

    private void page(int rotation) throws IOException {
        end();
        boolean lying = rotation % 180 != 0;
        var page = new PDPage(lying ? new PDRectangle(HEIGHT, WIDTH) : new PDRectangle(WIDTH, HEIGHT));
        page.setRotation(rotation);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        switch (rotation) {
            case 90 -> content.transform(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, HEIGHT, 0));
            case 180 -> content.transform(new org.apache.pdfbox.util.Matrix(-1, 0, 0, -1, WIDTH, HEIGHT));
            case 270 -> content.transform(new org.apache.pdfbox.util.Matrix(0, -1, 1, 0, 0, WIDTH));
            default -> {
                // as it is seen
            }
        }
    }

    /** From here on lines are thin filled rectangles, as Word and WPS draw them. */
    Pages withFilledRules() {
        filledRules = true;
        return this;
    }

    PDDocument document() {
        return document;
    }

    PDPageContentStream content() {
        return content;
    }

    Pages text(float x, float y, String text) throws IOException {
        content.beginText();
        content.setFont(FONT, 12);
        content.newLineAtOffset(x, HEIGHT - y);
        content.showText(text);
        content.endText();
        return this;
    }

    /** Draws characters of a subset font that tells nobody which they are. */
    Pages unnamed(float x, float y, int... codes) throws IOException {
        return codes(unnamedFont(), x, y, codes);
    }

    /** Draws characters of a subset font that tells only of code 3, and says that it is a 7. */
    Pages partlyNamed(float x, float y, int... codes) throws IOException {
        var font = unnamedFont();
        name(font, 3, '7');
        return codes(PDFontFactory.createFont(font.getCOSObject()), x, y, codes);
    }

    /** Draws the space of a font in the document, which says that it is another character. */
    Pages spaceNamed(char other, float x, float y) throws IOException {
        try (var file =
                PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            var font = PDType0Font.load(document, Objects.requireNonNull(file), false);
            int space = font.encode(" ")[1];
            name(font, space, other);
            return codes(font, x, y, space);
        }
    }

    private void name(PDFont font, int code, char unicode) throws IOException {
        var map = new PDStream(document).getCOSObject();
        try (var out = map.createOutputStream()) {
            out.write("""
                    /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                    /CMapName /Partial def /CMapType 2 def
                    1 begincodespacerange <0000> <FFFF> endcodespacerange
                    1 beginbfchar <%04X> <%04X> endbfchar
                    endcmap end end
                    """.formatted(code, (int) unicode).getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, map);
    }

    @SuppressWarnings("deprecation") // the only way to show codes that stand for no text
    private Pages codes(PDFont font, float x, float y, int... codes) throws IOException {
        content.beginText();
        content.setFont(font, 12);
        content.newLineAtOffset(x, HEIGHT - y);
        for (int code : codes) {
            content.appendRawCommands("<%04X> Tj\n".formatted(code));
        }
        content.endText();
        return this;
    }

    private static PDFont unnamedFont() throws IOException {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, "ABCDEF+Subset");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setInt(COSName.DW, 500);
        var descendants = new COSArray();
        descendants.add(descendant);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "ABCDEF+Subset");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return PDFontFactory.createFont(font);
    }

    Pages line(float x0, float y0, float x1, float y1) throws IOException {
        if (filledRules) {
            content.addRect(x0, HEIGHT - y1 - 0.25f, Math.max(x1 - x0, 0.5f), Math.max(y1 - y0, 0.5f));
            content.fill();
        } else {
            content.moveTo(x0, HEIGHT - y0);
            content.lineTo(x1, HEIGHT - y1);
            content.stroke();
        }
        return this;
    }

    /** All lines of a grid. */
    Pages grid(float[] xs, float[] ys) throws IOException {
        for (float x : xs) {
            line(x, ys[0], x, ys[ys.length - 1]);
        }
        for (float y : ys) {
            line(xs[0], y, xs[xs.length - 1], y);
        }
        return this;
    }

    private void end() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    private byte[] bytes() throws IOException {
        end();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
