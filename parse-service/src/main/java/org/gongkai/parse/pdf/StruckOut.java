package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Characters with a line through them, no longer than they are. */
final class StruckOut {
    /** A longer line rules a table. */
    private static final float LONGEST = 150;
    /** How far from their middle a line strikes characters, in their size. */
    private static final float MIDDLE = 0.2f;
    /** How much longer than what it strikes a line may be, in the size of that. */
    private static final float BEYOND = 0.6f;

    private static final int BAND = 8;

    private StruckOut() {}

    /** Takes what is struck out from the characters of a page, and its lines from the rules. */
    static List<Glyph> take(List<Glyph> glyphs, List<Rule> rules) {
        if (rules.stream().noneMatch(StruckOut::isShort)) {
            return List.of();
        }
        var bands = bands(glyphs);
        var struck = new HashSet<Glyph>();
        rules.removeIf(rule -> {
            var through = isShort(rule) ? through(rule, bands) : List.<Glyph>of();
            struck.addAll(through);
            return !through.isEmpty();
        });
        if (struck.isEmpty()) {
            return List.of();
        }
        glyphs.removeIf(struck::contains);
        return List.copyOf(struck);
    }

    /** Whether a new figure stands in the cell of one that is struck out, apart from it: neither is a piece of the other. */
    static boolean isReplaced(Glyph struck, List<Glyph> cell) {
        return struck.isDigit()
                && cell.stream().anyMatch(Glyph::isDigit)
                && cell.stream().filter(Glyph::isDigit).noneMatch(digit -> isOneNumber(digit, struck));
    }

    private static boolean isOneNumber(Glyph digit, Glyph struck) {
        boolean isBeside = Math.abs(digit.centerY() - struck.centerY()) < digit.size() / 2;
        return isBeside && Doubts.touch(digit, struck) && Doubts.touch(struck, digit);
    }

    private static boolean isShort(Rule rule) {
        return rule.to() - rule.from() <= LONGEST;
    }

    /** Characters by the height they stand at. */
    private static List<List<Glyph>> bands(List<Glyph> glyphs) {
        var bands = new ArrayList<List<Glyph>>();
        for (var glyph : glyphs) {
            int band = Math.max(0, (int) glyph.centerY() / BAND);
            while (bands.size() <= band && bands.size() < 10_000) {
                bands.add(new ArrayList<>());
            }
            if (band < bands.size()) {
                bands.get(band).add(glyph);
            }
        }
        return bands;
    }

    /** What a line strikes out; nothing where it reaches further. */
    private static List<Glyph> through(Rule rule, List<List<Glyph>> bands) {
        var found = new ArrayList<Glyph>();
        int band = (int) rule.at() / BAND;
        for (int i = Math.max(0, band - 1); i <= band + 1 && i < bands.size(); i++) {
            for (var glyph : bands.get(i)) {
                if (glyph.centerX() > rule.from()
                        && glyph.centerX() < rule.to()
                        && Math.abs(glyph.centerY() - rule.at()) < MIDDLE * glyph.size()) {
                    found.add(glyph);
                }
            }
        }
        if (found.isEmpty() || found.stream().noneMatch(Glyph::isDigit)) {
            return List.of();
        }
        float left = Float.MAX_VALUE;
        float right = 0;
        for (var glyph : found) {
            left = Math.min(left, glyph.left());
            right = Math.max(right, glyph.right());
        }
        float beyond = BEYOND * found.getFirst().size();
        return rule.from() >= left - beyond && rule.to() <= right + beyond ? found : List.of();
    }
}
