package org.gongkai.parse.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/** Characters that an opaque box, drawn after them, hides: correction fluid on a page. */
final class PaintedOver {
    private static final float OPAQUE = 0.99f;
    /** How much of a character's height or width may show at each side of the box: the margins of its own box. */
    private static final float MARGIN = 0.25f;

    private final List<Hidden> hidden = new ArrayList<>();

    private record Hidden(Glyph glyph, Box box) {}

    /** Takes away from the characters drawn so far those that this box hides. */
    void fill(PDGraphicsState state, @Nullable Box rectangle, PageFrame frame, List<Glyph> glyphs) {
        if (rectangle == null || !isOpaque(state) || glyphs.stream().noneMatch(glyph -> hides(rectangle, glyph))) {
            return;
        }
        var box = within(rectangle, state.getCurrentClippingPath().getBounds2D(), frame);
        glyphs.removeIf(glyph -> hides(box, glyph) && hidden.add(new Hidden(glyph, box)));
    }

    /** Figures that are hidden without others in their place. */
    List<Glyph> unreplaced(List<Glyph> seen) {
        return hidden.stream()
                .filter(one -> one.glyph().isDigit())
                .filter(one -> seen.stream().noneMatch(glyph -> glyph.isDigit() && hides(one.box(), glyph)))
                .map(Hidden::glyph)
                .toList();
    }

    private static boolean isOpaque(PDGraphicsState state) {
        var colour = state.getNonStrokingColor();
        return colour != null
                && !colour.isPattern()
                && state.getNonStrokeAlphaConstant() >= OPAQUE
                && state.getSoftMask() == null
                && BlendMode.NORMAL.equals(state.getBlendMode());
    }

    private static Box within(Box box, Rectangle2D clip, PageFrame frame) {
        var a = frame.place((float) clip.getMinX(), (float) clip.getMinY());
        var b = frame.place((float) clip.getMaxX(), (float) clip.getMaxY());
        return new Box(
                Math.max(box.left(), Math.min(a.x, b.x)),
                Math.max(box.top(), Math.min(a.y, b.y)),
                Math.min(box.right(), Math.max(a.x, b.x)),
                Math.min(box.bottom(), Math.max(a.y, b.y)));
    }

    private static boolean hides(Box box, Glyph glyph) {
        float across = MARGIN * (glyph.right() - glyph.left());
        float down = MARGIN * (glyph.bottom() - glyph.top());
        return box.left() <= glyph.left() + across
                && box.right() >= glyph.right() - across
                && box.top() <= glyph.top() + down
                && box.bottom() >= glyph.bottom() - down;
    }
}
