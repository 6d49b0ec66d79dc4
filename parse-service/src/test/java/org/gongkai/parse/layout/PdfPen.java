package org.gongkai.parse.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Draws on the pages of a PDF, measured in points from the top left corner of a page held upright. */
final class PdfPen implements AutoCloseable {
    private static final float SHORT_SIDE = 595;
    private static final float LONG_SIDE = 842;
    private static final float CROPPED = 40;

    private final PDDocument document = new PDDocument();
    private final COSDictionary font = PdfFont.dictionary();
    private final Set<PdfTrait> traits;
    private final Random random;
    private final int turn;
    private final List<Printed> printed = new ArrayList<>();
    private final List<List<String>> pages = new ArrayList<>();
    private final PdfRows rows = new PdfRows();
    private int current;

    /**
     * A text and where on its page it is seen.
     *
     * @param page from 1
     */
    record Printed(String text, int page, float left, float top, float right, float bottom) {}

    PdfPen(Set<PdfTrait> traits, Random random) {
        this.traits = traits;
        this.random = random;
        this.turn = traits.contains(PdfTrait.TURNED) ? 90 * (1 + random.nextInt(3)) : 0;
    }

    float width() {
        return traits.contains(PdfTrait.LYING) ? LONG_SIDE : SHORT_SIDE;
    }

    float height() {
        return traits.contains(PdfTrait.LYING) ? SHORT_SIDE : LONG_SIDE;
    }

    /** The last page, from 1. */
    int page() {
        return pages.size();
    }

    /** From here on this page is drawn on. */
    PdfPen on(int page) {
        current = page;
        return this;
    }

    List<Printed> printed() {
        return printed;
    }

    void newPage() {
        pages.add(new ArrayList<>());
        current = pages.size();
        boolean lying = traits.contains(PdfTrait.LYING) || turn % 180 != 0;
        float offset = traits.contains(PdfTrait.CROPPED) ? CROPPED : 0;
        float wide = lying ^ traits.contains(PdfTrait.LYING) ? LONG_SIDE : SHORT_SIDE;
        float high = SHORT_SIDE + LONG_SIDE - wide;
        var page = new PDPage(new PDRectangle(wide + 2 * offset, high + 2 * offset));
        page.setCropBox(new PDRectangle(offset, offset, wide, high));
        page.setRotation(turn);
        page.setResources(new PDResources());
        page.getResources().getCOSObject().setItem(COSName.FONT, fonts());
        document.addPage(page);
    }

    private COSDictionary fonts() {
        var fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F"), font);
        return fonts;
    }

    /** From the coordinates of the pen, y upwards, to those of the page. */
    private String space() {
        float offset = traits.contains(PdfTrait.CROPPED) ? CROPPED : 0;
        if (traits.contains(PdfTrait.LYING)) {
            return matrix(0, 1, -1, 0, SHORT_SIDE + offset, offset) + " cm\n";
        }
        return switch (turn) {
                    case 90 -> matrix(0, 1, -1, 0, LONG_SIDE + offset, offset);
                    case 180 -> matrix(-1, 0, 0, -1, SHORT_SIDE + offset, LONG_SIDE + offset);
                    case 270 -> matrix(0, -1, 1, 0, offset, SHORT_SIDE + offset);
                    default -> matrix(1, 0, 0, 1, offset, offset);
                }
                + " cm\n";
    }

    /** Writes a text whose characters stand on the line at {@code y}. */
    void text(float x, float y, float size, String text) {
        if (text.isEmpty()) {
            return;
        }
        remember(x, y, size, text);
        if (traits.contains(PdfTrait.ROW_IN_ONE_STRING)) {
            rows.add(current, x, y, size, text);
            return;
        }
        if (traits.contains(PdfTrait.CHARACTER_BY_CHARACTER)) {
            for (int i = 0; i < text.length(); i++) {
                float jitter = (random.nextFloat() - 0.5f) * 0.05f * size;
                show(x + PdfFont.width(text.substring(0, i), size) + jitter, y, size, text.substring(i, i + 1));
            }
            return;
        }
        show(x, y, size, text);
        if (traits.contains(PdfTrait.TWICE)) {
            show(x + 0.3f, y, size, text);
        }
    }

    private void show(float x, float y, float size, String text) {
        pages.get(current - 1).add(shown(x, y, size, text));
    }

    private String shown(float x, float y, float size, String text) {
        boolean inMatrix = traits.contains(PdfTrait.SIZE_IN_MATRIX);
        return "BT /F " + number(inMatrix ? 1 : size) + " Tf "
                + (inMatrix ? matrix(size, 0, 0, size, x, height() - y) : matrix(1, 0, 0, 1, x, height() - y))
                + " Tm " + (traits.contains(PdfTrait.KERNED) ? kerned(text) : PdfFont.encode(text) + " Tj") + " ET\n";
    }

    private String kerned(String text) {
        var array = new StringBuilder("[");
        for (int i = 0; i < text.length(); i++) {
            array.append(PdfFont.encode(text.substring(i, i + 1))).append(i % 2 == 0 ? " 25 " : " -25 ");
        }
        return array + "] TJ";
    }

    private void remember(float x, float y, float size, String text) {
        float right = x + PdfFont.width(text, size);
        float top = y - 0.8f * size;
        printed.add(
                traits.contains(PdfTrait.LYING)
                        ? new Printed(text, current, top, LONG_SIDE - right, y, LONG_SIDE - x)
                        : new Printed(text, current, x, top, right, y));
    }

    /** A coloured ground for what is written later. */
    void shade(float x0, float y0, float x1, float y1) {
        pages.get(current - 1)
                .add("q 0.8 0.85 0.95 rg " + number(x0) + " " + number(height() - y1) + " " + number(x1 - x0) + " "
                        + number(y1 - y0) + " re f Q\n");
    }

    /** A straight line, from left to right or downwards. */
    void line(float x0, float y0, float x1, float y1) {
        if (traits.contains(PdfTrait.DOTS)) {
            var dots = new StringBuilder();
            for (float at = 0; at <= x1 - x0 + y1 - y0; at += 2.4f) {
                dots.append(path(x1 > x0 ? x0 + at : x0, x1 > x0 ? y0 : y0 + at))
                        .append(" 0.6 0.6 re ");
            }
            pages.get(current - 1).add(dots + "f\n");
        } else if (traits.contains(PdfTrait.FILLED_RULES)) {
            pages.get(current - 1)
                    .add(number(x0) + " " + number(height() - y1) + " " + number(Math.max(x1 - x0, 0.5f)) + " "
                            + number(Math.max(y1 - y0, 0.5f)) + " re f\n");
        } else if (traits.contains(PdfTrait.DASHES)) {
            var path = new StringBuilder();
            for (float from = 0; from < x1 - x0 + y1 - y0; from += 5) {
                float to = Math.min(from + 3, x1 - x0 + y1 - y0);
                boolean across = x1 > x0;
                path.append(path(x0 + (across ? from : 0), y0 + (across ? 0 : from)))
                        .append(" m ")
                        .append(path(x0 + (across ? to : 0), y0 + (across ? 0 : to)))
                        .append(" l ");
            }
            pages.get(current - 1).add(path + "S\n");
        } else {
            pages.get(current - 1).add(path(x0, y0) + " m " + path(x1, y1) + " l S\n");
        }
    }

    private String path(float x, float y) {
        return number(x) + " " + number(height() - y);
    }

    /** A word across the page, slanting or upright. */
    void watermark(String word) {
        float size = 60;
        boolean slanting = random.nextBoolean();
        double angle = slanting ? Math.PI / 4 : 0;
        float cos = (float) Math.cos(angle);
        float sin = (float) Math.sin(angle);
        pages.get(current - 1)
                .add("q 0.9 g BT /F " + number(size) + " Tf "
                        + matrix(cos, sin, -sin, cos, slanting ? 150 : 60, slanting ? 200 : 400)
                        + " Tm " + PdfFont.encode(word) + " Tj ET Q\n");
    }

    private static String matrix(float a, float b, float c, float d, float e, float f) {
        return number(a) + " " + number(b) + " " + number(c) + " " + number(d) + " " + number(e) + " " + number(f);
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void finish(int page) throws IOException {
        var drawings = pages.get(page);
        if (traits.contains(PdfTrait.ROW_IN_ONE_STRING)) {
            drawings.addAll(rows.join(page + 1, this::shown));
        }
        if (traits.contains(PdfTrait.SHUFFLED)) {
            Collections.shuffle(drawings, random);
        }
        var stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write((space() + String.join("", drawings)).getBytes(StandardCharsets.US_ASCII));
        }
        document.getPage(page).setContents(stream);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            for (int page = 0; page < pages.size(); page++) {
                finish(page);
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
