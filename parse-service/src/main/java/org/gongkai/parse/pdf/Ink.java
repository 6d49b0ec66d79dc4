package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** What is drawn in the colour of the paper, with nothing beneath it: text that nobody sees. */
final class Ink {
    private static final float WHITE = 0.99f;
    private static final float FAINTEST = 0.02f;
    /** A page with more areas than that is a drawing. */
    private static final int MOST_AREAS = 5_000;
    /** Areas thinner than this are lines. */
    private static final float THINNEST = 3;

    private static final float THICKEST = 4;

    private static final int GRAY = 1;
    private static final int RGB = 3;
    private static final int CMYK = 4;

    private final List<Box> areas = new ArrayList<>();
    private boolean everywhere;
    private @Nullable PDColor last;
    private boolean lastIsWhite;

    /** Takes in an area that is filled. */
    void fill(PDGraphicsState state, Strokes strokes) {
        if (everywhere || isWhite(state.getNonStrokingColor())) {
            return;
        }
        var area = strokes.area();
        if (area != null && area.bottom() - area.top() > THINNEST && area.right() - area.left() > THINNEST) {
            areas.add(area);
            everywhere = areas.size() >= MOST_AREAS;
        }
    }

    /** Takes in lines that are drawn: thick ones make areas too. */
    void stroke(PDGraphicsState state) {
        everywhere |=
                state.getLineWidth() * state.getCurrentTransformationMatrix().getScalingFactorY() > THICKEST;
    }

    /** Takes in that something is drawn somewhere. */
    void shade() {
        everywhere = true;
    }

    /** Whether a character is drawn, but not to be seen. */
    boolean isUnseen(PDGraphicsState state, Glyph glyph, List<Box> pictures) {
        if (state.getNonStrokeAlphaConstant() <= FAINTEST) {
            return true;
        }
        return state.getTextState().getRenderingMode() == RenderingMode.FILL
                && isWhite(state.getNonStrokingColor())
                && !everywhere
                && areas.stream().noneMatch(area -> holds(area, glyph))
                && pictures.stream().noneMatch(picture -> holds(picture, glyph));
    }

    private static boolean holds(Box box, Glyph glyph) {
        float x = glyph.centerX();
        float y = glyph.centerY();
        return x >= box.left() && x <= box.right() && y >= box.top() && y <= box.bottom();
    }

    /** Asked of every character, and nearly all have the colour of the one before. */
    private boolean isWhite(@Nullable PDColor colour) {
        if (last == null || colour != last) {
            last = colour;
            lastIsWhite = colour != null && !colour.isPattern() && isWhite(colour.getComponents(), colour);
        }
        return lastIsWhite;
    }

    private static boolean isWhite(float[] parts, PDColor colour) {
        var space = colour.getColorSpace() == null ? "" : colour.getColorSpace().getName();
        if (!space.startsWith("Device") && !space.startsWith("Cal") && !space.equals("ICCBased")) {
            return false;
        }
        boolean isInk = parts.length == CMYK;
        for (float part : parts) {
            if (isInk ? part > 1 - WHITE : part < WHITE) {
                return false;
            }
        }
        return parts.length == GRAY || parts.length == RGB || isInk;
    }
}
