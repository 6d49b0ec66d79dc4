package org.gongkai.parse.pdf;

import java.util.List;
import java.util.function.Predicate;

/**
 * What is drawn on a page or a part of one.
 *
 * @param glyphs its characters
 * @param unknown characters that their fonts do not name
 * @param across lines across
 * @param down lines downwards
 */
record Content(List<Glyph> glyphs, List<Glyph> unknown, List<Rule> across, List<Rule> down) {
    /** A line on the edge of a part is an edge of what stands in it. */
    private static final float EDGE = 3;

    /** What stands outside of all these frames. */
    Content outside(List<YearsBeside.Frame> frames) {
        return frames.isEmpty() ? this : only(y -> frames.stream().noneMatch(frame -> frame.holds(y)));
    }

    /** What stands in a frame. */
    Content in(YearsBeside.Frame frame) {
        return only(frame::holds);
    }

    private Content only(Predicate<Float> heights) {
        return new Content(
                glyphs.stream().filter(glyph -> heights.test(glyph.centerY())).toList(),
                unknown.stream().filter(glyph -> heights.test(glyph.centerY())).toList(),
                across.stream().filter(rule -> heights.test(rule.at())).toList(),
                down.stream()
                        .filter(rule -> heights.test((rule.from() + rule.to()) / 2))
                        .toList());
    }

    /** What stands in a part of a frame; lines across end at its edges. */
    Content in(YearsBeside.Part part) {
        return new Content(
                glyphs.stream().filter(glyph -> isIn(part, glyph.centerX())).toList(),
                unknown.stream().filter(glyph -> isIn(part, glyph.centerX())).toList(),
                across.stream()
                        .filter(rule -> rule.to() > part.left() + EDGE && rule.from() < part.right() - EDGE)
                        .map(rule -> Rule.of(
                                rule.at(), Math.max(rule.from(), part.left()), Math.min(rule.to(), part.right())))
                        .toList(),
                down.stream()
                        .filter(rule -> rule.at() > part.left() - EDGE && rule.at() < part.right() + EDGE)
                        .toList());
    }

    private static boolean isIn(YearsBeside.Part part, float x) {
        return part.left() < x && x <= part.right();
    }
}
