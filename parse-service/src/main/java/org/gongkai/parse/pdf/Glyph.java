package org.gongkai.parse.pdf;

/**
 * A character on a page, in points from the page's top left corner.
 *
 * @param text what it stands for; more than one character for ligatures
 * @param left left edge
 * @param top top edge
 * @param right right edge
 * @param bottom bottom edge
 * @param size font size
 * @param spaced whether a space was drawn before it
 * @param turn quarter turns clockwise that it has on the page
 */
record Glyph(String text, float left, float top, float right, float bottom, float size, boolean spaced, int turn) {
    float centerX() {
        return (left + right) / 2;
    }

    float centerY() {
        return (top + bottom) / 2;
    }

    boolean isDigit() {
        char c = text.charAt(0);
        return (c >= '0' && c <= '9') || (c >= '\uFF10' && c <= '\uFF19');
    }

    /** Whether most of it stands over the other. */
    boolean covers(Glyph other) {
        float shared = Math.min(right, other.right) - Math.max(left, other.left);
        return shared > 0.6f * Math.min(right - left, other.right - other.left)
                && Math.abs(centerY() - other.centerY()) < 0.5f * size;
    }
}
