package org.gongkai.parse.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Blocks;

/** One pass over a page that keeps every character with its box and every ruling line. */
final class PageScan extends PDFGraphicsStreamEngine {
    /** A filled rectangle no thicker than this is a line. */
    private static final float THICKEST_RULE = 3;

    /** The largest table has some thousand pieces of line. */
    private static final int MOST_LINES = 200_000;

    private static final float STRAIGHT = 1;
    /** Dots and dashes are joined to lines later. */
    private static final float SHORTEST_DASH = 1;
    /** Text that leans further than 1 in 5 is a watermark or a stamp. */
    private static final float UPRIGHT = 5;

    private static final int DEEPEST_DRAWING = 8;
    /** Stands for a character that its font does not name. */
    private static final String UNKNOWN = "\uFFFD";

    private static final int SLANTING = -1;
    private static final float ASCENT = 0.86f;
    private static final float DESCENT = 0.14f;

    private final PageFrame frame;
    private final int maxGlyphs;
    private final Deadline deadline;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> horizontals = new ArrayList<>();
    private final List<Rule> verticals = new ArrayList<>();
    private final List<float[]> segments = new ArrayList<>();
    private float startX;
    private float startY;
    private float currentX;
    private float currentY;
    private boolean spaced;
    private final List<Glyph> unknown = new ArrayList<>();
    private final IdentityHashMap<PDFont, Boolean> nameless = new IdentityHashMap<>();
    private int depth;
    private final int[] turns = new int[4];
    private final List<Box> pictures = new ArrayList<>();

    PageScan(PDPage page, int maxGlyphs, Deadline deadline) throws IOException {
        super(page);
        this.frame = PageFrame.of(page);
        this.maxGlyphs = maxGlyphs;
        this.deadline = deadline;
        processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        super.processOperator(operator, operands);
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Rule> horizontals() {
        return horizontals;
    }

    List<Rule> verticals() {
        return verticals;
    }

    /** Where characters stand that their fonts do not name. */
    List<Glyph> unknown() {
        return unknown;
    }

    /** The boxes of the pictures. */
    List<Box> pictures() {
        return pictures;
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        var unicode = isNameless(font) ? null : font.toUnicode(code);
        boolean isUnknown = unicode == null
                || unicode.isEmpty()
                || unicode.charAt(0) == '\uFFFD'
                || isPrivate(unicode.charAt(0))
                || Character.isISOControl(unicode.charAt(0));
        if (glyphs.size() + unknown.size() >= maxGlyphs) {
            throw new Blocks.TooLarge(maxGlyphs + " characters");
        }
        // Vertical type moves downwards; its characters are as wide all the same.
        float width = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        var low = rendering.transformPoint(0, -DESCENT);
        var high = rendering.transformPoint(width, ASCENT);
        var a = frame.place(low.x, low.y);
        var b = frame.place(high.x, high.y);
        if (!isUnknown && unicode.isBlank()) {
            spaced = true;
            return;
        }
        int turn = turn(rendering);
        if (turn == SLANTING || !frame.shows((a.x + b.x) / 2, (a.y + b.y) / 2)) {
            return;
        }
        var glyph = new Glyph(
                isUnknown ? UNKNOWN : unicode,
                Math.min(a.x, b.x),
                Math.min(a.y, b.y),
                Math.max(a.x, b.x),
                Math.max(a.y, b.y),
                Math.abs(rendering.getScalingFactorY()),
                spaced,
                turn);
        spaced = false;
        if (isUnknown) {
            unknown.add(glyph);
        } else {
            glyphs.add(glyph);
            turns[turn]++;
        }
    }

    /**
     * Whether the codes of a font stand for nothing: glyph numbers of a font that is not in the document. PDFBox would take
     * those of another font for them.
     */
    private boolean isNameless(PDFont font) {
        return nameless.computeIfAbsent(
                font,
                _ -> font instanceof PDType0Font composite
                        && !composite.getCOSObject().containsKey(COSName.TO_UNICODE)
                        && !composite.isEmbedded()
                        && composite.getCOSObject().getDictionaryObject(COSName.ENCODING) instanceof COSName encoding
                        && encoding.getName().startsWith("Identity")
                        && (composite.getDescendantFont().getCIDSystemInfo() == null
                                || "Identity"
                                        .equals(composite
                                                .getDescendantFont()
                                                .getCIDSystemInfo()
                                                .getOrdering())));
    }

    /** A drawing may draw others, and those again; one that draws itself would never end. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (depth < DEEPEST_DRAWING) {
            depth++;
            try {
                super.showForm(form);
            } finally {
                depth--;
            }
        }
    }

    /** How the baseline lies on the page as it is seen, in quarter turns clockwise. */
    private int turn(Matrix rendering) {
        var from = rendering.transformPoint(0, 0);
        var to = rendering.transformPoint(1, 0);
        var a = frame.place(from.x, from.y);
        var b = frame.place(to.x, to.y);
        float across = b.x - a.x;
        float down = b.y - a.y;
        if (Math.abs(across) >= UPRIGHT * Math.abs(down)) {
            return across >= 0 ? 0 : 2;
        }
        return Math.abs(down) < UPRIGHT * Math.abs(across) ? SLANTING : down > 0 ? 1 : 3;
    }

    /** Quarter turns clockwise that most of the text has. */
    int turn() {
        int most = 0;
        for (int turn = 1; turn < turns.length; turn++) {
            most = turns[turn] > turns[most] ? turn : most;
        }
        return most;
    }

    private static boolean isPrivate(char c) {
        return c >= '\uE000' && c <= '\uF8FF';
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        startX = currentX = x;
        startY = currentY = y;
    }

    @Override
    public void lineTo(float x, float y) {
        var a = frame.place(currentX, currentY);
        var b = frame.place(x, y);
        if (segments.size() >= MOST_LINES) {
            throw new Blocks.TooLarge(MOST_LINES + " lines in one drawing");
        }
        segments.add(new float[] {a.x, a.y, b.x, b.y});
        currentX = x;
        currentY = y;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        currentX = x3;
        currentY = y3;
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float(currentX, currentY);
    }

    @Override
    public void closePath() {
        if (currentX != startX || currentY != startY) {
            lineTo(startX, startY);
        }
    }

    @Override
    public void endPath() {
        segments.clear();
    }

    @Override
    public void strokePath() {
        for (var segment : segments) {
            rule(segment[0], segment[1], segment[2], segment[3]);
        }
        segments.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        filled();
        segments.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    /** Word and WPS draw table borders as thin filled rectangles. */
    private void filled() {
        if (segments.isEmpty()) {
            return;
        }
        // A path may hold many rectangles: four sides each, the sides in order.
        for (int i = 0; i + 3 < segments.size(); i += 4) {
            float left = Float.MAX_VALUE;
            float top = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            float bottom = -Float.MAX_VALUE;
            for (var s : segments.subList(i, i + 4)) {
                left = Math.min(left, Math.min(s[0], s[2]));
                right = Math.max(right, Math.max(s[0], s[2]));
                top = Math.min(top, Math.min(s[1], s[3]));
                bottom = Math.max(bottom, Math.max(s[1], s[3]));
            }
            if (bottom - top <= THICKEST_RULE) {
                rule(left, (top + bottom) / 2, right, (top + bottom) / 2);
            } else if (right - left <= THICKEST_RULE) {
                rule((left + right) / 2, top, (left + right) / 2, bottom);
            }
        }
    }

    private void rule(float x0, float y0, float x1, float y1) {
        if (horizontals.size() + verticals.size() >= MOST_LINES) {
            throw new Blocks.TooLarge(MOST_LINES + " ruling lines on a page");
        }
        if (Math.abs(y0 - y1) <= STRAIGHT && Math.abs(x0 - x1) >= Math.max(SHORTEST_DASH, Math.abs(y0 - y1))) {
            horizontals.add(Rule.of((y0 + y1) / 2, x0, x1));
        } else if (Math.abs(x0 - x1) <= STRAIGHT && Math.abs(y0 - y1) >= SHORTEST_DASH) {
            verticals.add(Rule.of((x0 + x1) / 2, y0, y1));
        }
    }

    @Override
    public void drawImage(PDImage image) {
        // An image fills the unit square of its own space.
        var space = getGraphicsState().getCurrentTransformationMatrix();
        var low = space.transformPoint(0, 0);
        var high = space.transformPoint(1, 1);
        var a = frame.place(low.x, low.y);
        var b = frame.place(high.x, high.y);
        pictures.add(new Box(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)));
    }

    @Override
    public void clip(int windingRule) {
        // clipped text is still text
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // no text, no line
    }
}
