package org.gongkai.parse.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.Unreadable;
import org.gongkai.parse.block.Blocks;
import org.jspecify.annotations.Nullable;

/** One pass over a page that keeps every character with its box and every ruling line. */
final class PageScan extends PDFGraphicsStreamEngine {
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
    private final List<Glyph> unknown = new ArrayList<>();
    private final List<Glyph> invisible = new ArrayList<>();
    private final RaisedMarks marks = new RaisedMarks();
    private final Ink ink = new Ink();
    private final PaintedOver paintedOver = new PaintedOver();
    /** The present path as it bounds what is drawn once it is clipped to it. */
    private final GeneralPath path = new GeneralPath();

    private final FontNames names;
    private final Layers layers;
    private final Strokes strokes;
    private final List<Glyph> struck;
    private boolean spaced;
    /** What is written on a page that is drawn, such as a mark of a colour, hides nothing of it. */
    private boolean isPageDrawn;

    private int depth;
    private final int[] turns = new int[4];
    private final List<Box> pictures = new ArrayList<>();

    PageScan(PDPage page, FontNames names, Layers layers, int maxGlyphs, Deadline deadline) throws IOException {
        super(page);
        this.frame = PageFrame.of(page);
        this.names = names;
        this.layers = layers;
        this.strokes = new Strokes(frame);
        this.maxGlyphs = maxGlyphs;
        this.deadline = deadline;
        processPage(page);
        isPageDrawn = true;
        for (var annotation : page.getAnnotations(PageScan::mayHoldText)) {
            deadline.check();
            fillIn(annotation);
        }
        struck = Stream.concat(
                        StruckOut.take(glyphs, strokes.horizontals()).stream(), paintedOver.unreplaced(glyphs).stream())
                .toList();
    }

    private static boolean mayHoldText(PDAnnotation annotation) {
        return !(annotation instanceof PDAnnotationPopup || annotation instanceof PDAnnotationLink);
    }

    /** Figures may be filled into the fields of a form, or written on the page as notes. */
    private void fillIn(PDAnnotation annotation) {
        var box = annotation.getRectangle();
        if (box == null
                || annotation.isHidden()
                || annotation.isNoView()
                || layers.isHidden(annotation.getOptionalContent())) {
            return;
        }
        try {
            if (annotation.getNormalAppearanceStream() != null && !FieldText.isComb(annotation)) {
                showAnnotation(annotation);
            } else if (annotation instanceof PDAnnotationWidget) {
                checkRoom();
                FieldText.of(annotation, frame).forEach(this::add);
            }
        } catch (Unreadable | Blocks.TooLarge e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // PDFBox throws whatever its code runs into. A broken field costs no more than what may stand in it.
            FieldText.of(UNKNOWN, box, frame).forEach(unknown::add);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        super.processOperator(operator, operands);
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /** Characters that can be seen and those that cannot. */
    List<Glyph> all() {
        return Stream.concat(glyphs.stream(), invisible.stream()).toList();
    }

    List<Rule> horizontals() {
        return strokes.horizontals();
    }

    List<Rule> verticals() {
        return strokes.verticals();
    }

    /** Where characters stand that their fonts do not name. */
    List<Glyph> unknown() {
        return unknown;
    }

    /** Where figures stand that are not known, or no longer count and have no other in their place. */
    List<Glyph> doubts() {
        return struck.isEmpty()
                ? unknown
                : Stream.concat(unknown.stream(), struck.stream()).toList();
    }

    /** Characters that are there without being drawn, such as what was recognised in a scan. */
    List<Glyph> invisible() {
        return invisible;
    }

    /** The boxes of the pictures. */
    List<Box> pictures() {
        return pictures;
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        if (layers.areHidden()) {
            return;
        }
        var unicode = names.of(font, code);
        checkRoom();
        // Vertical type moves downwards; its characters are as wide all the same.
        float width = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        var low = rendering.transformPoint(0, -DESCENT);
        var high = rendering.transformPoint(width, ASCENT);
        var a = frame.place(low.x, low.y);
        var b = frame.place(high.x, high.y);
        if (unicode != null && unicode.isBlank()) {
            spaced = true;
            return;
        }
        int turn = turn(rendering);
        if (turn == SLANTING || !frame.shows((a.x + b.x) / 2, (a.y + b.y) / 2)) {
            return;
        }
        var glyph = new Glyph(
                unicode == null ? UNKNOWN : unicode,
                Math.min(a.x, b.x),
                Math.min(a.y, b.y),
                Math.max(a.x, b.x),
                Math.max(a.y, b.y),
                Math.abs(rendering.getScalingFactorY()),
                spaced,
                turn);
        spaced = false;
        var mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            if (unicode != null) {
                invisible.add(glyph);
            }
        } else if (unicode == null) {
            unknown.add(glyph);
        } else if (!ink.isUnseen(getGraphicsState(), glyph, pictures)) {
            marks.read(glyph).ifPresent(this::add);
        }
    }

    private void add(Glyph glyph) {
        glyphs.add(glyph);
        turns[glyph.turn()]++;
    }

    private void checkRoom() {
        if (glyphs.size() + unknown.size() + invisible.size() >= maxGlyphs) {
            throw new Blocks.TooLarge(maxGlyphs + " characters");
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        layers.begin(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        layers.end();
    }

    /** A drawing may draw others, and those again; one that draws itself would never end. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (depth < DEEPEST_DRAWING && !layers.areHidden() && !layers.isHidden(form.getOptionalContent())) {
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
        strokes.moveTo(x, y);
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        strokes.lineTo(x, y);
        lead(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        strokes.skipTo(x3, y3);
        lead(x3, y3);
    }

    private void lead(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y); // a path of a broken page may begin anywhere
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float(strokes.currentX(), strokes.currentY());
    }

    @Override
    public void closePath() {
        strokes.close();
    }

    @Override
    public void endPath() {
        strokes.drop();
        path.reset();
    }

    @Override
    public void strokePath() {
        ink.stroke(getGraphicsState());
        if (layers.areHidden()) {
            strokes.drop();
        }
        strokes.stroke();
        path.reset();
    }

    @Override
    public void fillPath(int windingRule) {
        if (layers.areHidden()) {
            strokes.drop();
        } else {
            ink.fill(getGraphicsState(), strokes);
            cover();
        }
        strokes.fill();
        path.reset();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        ink.fill(getGraphicsState(), strokes);
        if (!layers.areHidden()) {
            cover();
        }
        strokePath();
    }

    private void cover() {
        if (!isPageDrawn) {
            paintedOver.fill(getGraphicsState(), strokes.rectangle(), frame, glyphs);
        }
    }

    @Override
    public void drawImage(PDImage image) {
        if (layers.areHidden()) {
            return;
        }
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
        // Clipped text is still text, but what is painted hides no more than what it is clipped to.
        getGraphicsState().intersectClippingPath(path);
    }

    @Override
    public void shadingFill(COSName shadingName) {
        ink.shade(); // no text, no line
    }
}
