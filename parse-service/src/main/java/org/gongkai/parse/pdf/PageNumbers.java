package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** 「- 4 -」 at the head or foot of a page, which may stand in the middle of a table that goes on. */
final class PageNumbers {
    /** Page numbers stand in the outer share of a page. */
    static final float MARGIN = 0.1f;

    private static final String DASHES = "-—–－";
    private static final int MOST_DIGITS = 3;
    /** A dash is no further from the number than this many characters; in the next column it is. */
    private static final float BESIDE = 0.9f;

    private PageNumbers() {}

    static boolean isMargin(float y, PageView page) {
        return y < page.readHeight() * MARGIN || y > page.readHeight() * (1 - MARGIN);
    }

    /** The characters of a page without a number between dashes. */
    static List<Glyph> leftOut(List<Glyph> glyphs, PageView page) {
        var margin = new ArrayList<Glyph>();
        for (var glyph : glyphs) {
            if (isMargin(glyph.centerY(), page) && (glyph.isDigit() || isDash(glyph))) {
                margin.add(glyph);
            }
        }
        if (margin.stream().filter(PageNumbers::isDash).count() < 2) {
            return glyphs;
        }
        var numbers = new HashSet<Glyph>();
        for (var line : GlyphText.lines(margin)) {
            var once = once(line);
            for (int i = 0; i < once.size(); i++) {
                int end = end(once, i);
                if (end > 0) {
                    float from = once.get(i).left();
                    float to = once.get(end - 1).right() + once.get(i).size() / 2;
                    line.stream()
                            .filter(glyph -> from <= glyph.left() && glyph.right() <= to)
                            .forEach(numbers::add);
                }
            }
        }
        return numbers.isEmpty()
                ? glyphs
                : glyphs.stream().filter(glyph -> !numbers.contains(glyph)).toList();
    }

    /** A line without the characters that are printed once more to look bold. */
    private static List<Glyph> once(List<Glyph> line) {
        var once = new ArrayList<Glyph>();
        for (var glyph : line) {
            if (once.isEmpty() || !GlyphText.isSameDrawnTwice(once.getLast(), glyph)) {
                once.add(glyph);
            }
        }
        return once;
    }

    /** Where the number ends whose first dash this is; 0 where it is none. */
    private static int end(List<Glyph> line, int first) {
        int next = first + 1;
        while (next < line.size() && line.get(next).isDigit() && isBeside(line, next)) {
            next++;
        }
        int digits = next - first - 1;
        boolean isNumber = isDash(line.get(first))
                && digits > 0
                && digits <= MOST_DIGITS
                && next < line.size()
                && isDash(line.get(next))
                && isBeside(line, next);
        return isNumber ? next + 1 : 0;
    }

    private static boolean isBeside(List<Glyph> line, int index) {
        var glyph = line.get(index);
        return glyph.left() - line.get(index - 1).right() < BESIDE * glyph.size();
    }

    private static boolean isDash(Glyph glyph) {
        return DASHES.contains(glyph.text());
    }
}
