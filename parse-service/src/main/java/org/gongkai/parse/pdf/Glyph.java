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
 */
record Glyph(String text, float left, float top, float right, float bottom, float size, boolean spaced) {
    float centerX() {
        return (left + right) / 2;
    }

    float centerY() {
        return (top + bottom) / 2;
    }
}
