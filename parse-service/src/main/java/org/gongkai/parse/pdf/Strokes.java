package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.parse.block.Blocks;
import org.jspecify.annotations.Nullable;

/** The paths that a page draws, and which of them are ruling lines. */
final class Strokes {
    /** A filled rectangle no thicker than this is a line. */
    private static final float THICKEST_RULE = 3;

    /** The largest table has some thousand pieces of line. */
    private static final int MOST_LINES = 200_000;

    private static final float STRAIGHT = 1;
    /** Dots and dashes are joined to lines later. */
    private static final float SHORTEST_DASH = 1;

    private final PageFrame frame;
    private final List<Rule> horizontals = new ArrayList<>();
    private final List<Rule> verticals = new ArrayList<>();
    private final List<float[]> segments = new ArrayList<>();
    private float startX;
    private float startY;
    private float currentX;
    private float currentY;

    Strokes(PageFrame frame) {
        this.frame = frame;
    }

    List<Rule> horizontals() {
        return horizontals;
    }

    List<Rule> verticals() {
        return verticals;
    }

    float currentX() {
        return currentX;
    }

    float currentY() {
        return currentY;
    }

    void moveTo(float x, float y) {
        startX = currentX = x;
        startY = currentY = y;
    }

    /** What the present path may cover; null where it is no area. */
    @Nullable
    Box area() {
        if (segments.size() < 2) {
            return null;
        }
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (var s : segments) {
            left = Math.min(left, Math.min(s[0], s[2]));
            right = Math.max(right, Math.max(s[0], s[2]));
            top = Math.min(top, Math.min(s[1], s[3]));
            bottom = Math.max(bottom, Math.max(s[1], s[3]));
        }
        return new Box(left, top, right, bottom);
    }

    /** What the present path covers where it is one upright rectangle, and not as thin as a line; null otherwise. */
    @Nullable
    Box rectangle() {
        if (segments.size() != 4 || segments.stream().anyMatch(s -> s[0] != s[2] && s[1] != s[3])) {
            return null;
        }
        var area = area();
        return area != null && area.isLarge(THICKEST_RULE) ? area : null;
    }

    void lineTo(float x, float y) {
        var a = frame.place(currentX, currentY);
        var b = frame.place(x, y);
        if (segments.size() >= MOST_LINES) {
            throw new Blocks.TooLarge(MOST_LINES + " lines in one drawing");
        }
        segments.add(new float[] {a.x, a.y, b.x, b.y});
        skipTo(x, y);
    }

    /** A curve is no line, and ends here. */
    void skipTo(float x, float y) {
        currentX = x;
        currentY = y;
    }

    void close() {
        if (currentX != startX || currentY != startY) {
            lineTo(startX, startY);
        }
    }

    /** The path is not drawn. */
    void drop() {
        segments.clear();
    }

    void stroke() {
        for (var segment : segments) {
            rule(segment[0], segment[1], segment[2], segment[3]);
        }
        segments.clear();
    }

    /** Word and WPS draw table borders as thin filled rectangles. A path may hold many: four sides each, in order. */
    void fill() {
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
        segments.clear();
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
}
