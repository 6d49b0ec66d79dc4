package org.gongkai.parse.pdf;

import org.gongkai.events.Source;

/**
 * A page as it is read. Where its text is turned, as in a wide table on an upright page, reading turns the page upright;
 * places are always told on the page as it is seen.
 *
 * @param number from 1
 * @param turn quarter turns clockwise that the text has on the page
 * @param width of the page as it is seen
 * @param height of the page as it is seen
 */
record PageView(int number, int turn, float width, float height) {
    /** Height of the page as it is read. */
    float readHeight() {
        return turn % 2 == 0 ? height : width;
    }

    /** Width of the page as it is read. */
    float readWidth() {
        return turn % 2 == 0 ? width : height;
    }

    /** A rectangle as it is read, from one as it is seen. */
    Box read(float left, float top, float right, float bottom) {
        return switch (turn) {
            case 1 -> new Box(top, width - right, bottom, width - left);
            case 2 -> new Box(width - right, height - bottom, width - left, height - top);
            case 3 -> new Box(height - bottom, left, height - top, right);
            default -> new Box(left, top, right, bottom);
        };
    }

    /** The place of a rectangle as it is read. */
    Source place(float left, float top, float right, float bottom) {
        return switch (turn) {
            case 1 -> Source.onPage(number, width - bottom, left, width - top, right);
            case 2 -> Source.onPage(number, width - right, height - bottom, width - left, height - top);
            case 3 -> Source.onPage(number, top, height - right, bottom, height - left);
            default -> Source.onPage(number, left, top, right, bottom);
        };
    }

    Glyph read(Glyph glyph) {
        var box = read(glyph.left(), glyph.top(), glyph.right(), glyph.bottom());
        return new Glyph(
                glyph.text(), box.left(), box.top(), box.right(), box.bottom(), glyph.size(), glyph.spaced(), 0);
    }

    /** A line across as it is seen, as it is read: across or down. */
    Rule readAcross(Rule rule) {
        var box = read(rule.from(), rule.at(), rule.to(), rule.at());
        return turn % 2 == 0
                ? Rule.of(box.top(), box.left(), box.right())
                : Rule.of(box.left(), box.top(), box.bottom());
    }

    /** A line downwards as it is seen, as it is read: down or across. */
    Rule readDown(Rule rule) {
        var box = read(rule.at(), rule.from(), rule.at(), rule.to());
        return turn % 2 == 0
                ? Rule.of(box.left(), box.top(), box.bottom())
                : Rule.of(box.top(), box.left(), box.right());
    }
}
