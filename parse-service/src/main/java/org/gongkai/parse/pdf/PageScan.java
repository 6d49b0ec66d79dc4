package org.gongkai.parse.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
final class PageScan extends PageDrawing {
    /** Text that leans further than 1 in 5 is a watermark or a stamp. */
    private static final float UPRIGHT = 5;

    private static final int DEEPEST_DRAWING = 8;
    /** Stands for a character that its font does not name. */
    private static final String UNKNOWN = "\uFFFD";

    private static final int SLANTING = -1;
    private static final float ASCENT = 0.86f;
    private static final float DESCENT = 0.14f;

    private final int maxGlyphs;
    private final Deadline deadline;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Glyph> unknown = new ArrayList<>();
    private final List<Glyph> invisible = new ArrayList<>();
    private final RaisedMarks marks = new RaisedMarks();
    private final PaintedOver paintedOver = new PaintedOver();
    private final FontNames names;
    private final List<Glyph> struck;
    private boolean spaced;
    /** What is written on a page that is drawn, such as a mark of a colour, hides nothing of it. */
    private boolean isPageDrawn;

    private int depth;
    private final int[] turns = new int[4];
    private final List<Box> pictures = new ArrayList<>();

    PageScan(PDPage page, FontNames names, Layers layers, int maxGlyphs, Deadline deadline) throws IOException {
        super(page, layers);
        this.names = names;
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
    void cover() {
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
}
