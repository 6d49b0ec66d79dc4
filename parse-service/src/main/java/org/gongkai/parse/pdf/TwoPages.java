package org.gongkai.parse.pdf;

import java.util.List;

/** Two pages printed beside each other on one sheet: the left one is read before the right one. */
final class TwoPages {
    /** The gap between them is at least this share of the sheet. */
    private static final float GAP = 0.04f;
    /** A sheet is so many times as wide as high. */
    private static final float WIDE = 1.2f;
    /** Prose or labels on either side: no column of figures has so many characters in a line. */
    private static final int LONG = 12;

    private static final int FEWEST_LINES = 3;

    private TwoPages() {}

    /** The left and the right page; none where the sheet is one page. */
    static List<Content> of(Content content, PageView sheet) {
        float middle = sheet.readWidth() / 2;
        float reach = GAP * sheet.readWidth() / 2;
        boolean mayBeTwo = sheet.readWidth() > WIDE * sheet.readHeight()
                && content.glyphs().stream()
                        .noneMatch(glyph -> glyph.right() > middle - reach && glyph.left() < middle + reach)
                && content.across().stream()
                        .noneMatch(rule -> rule.from() < middle - reach && rule.to() > middle + reach);
        if (!mayBeTwo) {
            return List.of();
        }
        var halves = List.of(
                content.in(new YearsBeside.Part(0, 0, middle)),
                content.in(new YearsBeside.Part(0, middle, Float.MAX_VALUE)));
        return halves.stream().allMatch(TwoPages::hasLines) ? halves : List.of();
    }

    private static boolean hasLines(Content half) {
        return Segment.of(GlyphText.lines(half.glyphs())).stream()
                        .filter(line -> line.value().length() >= LONG)
                        .limit(FEWEST_LINES)
                        .count()
                == FEWEST_LINES;
    }
}
