package org.gongkai.parse.pdf;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Text;

/** What makes a cell doubtful although it looks like a figure. */
final class Doubts {
    /** 「1 2」 in one cell: two numbers, or one that was set wide or broken over two lines. */
    private static final Pattern SEVERAL = Pattern.compile("\\s*[-+]?\\d[\\d,.]*(\\s+[\\d,.]+)+\\s*");
    /** A digit that reaches this share of its width over a line is printed across it. */
    private static final float ACROSS = 0.3f;
    /** A digit whose middle is nearer to a line than this share of its height may belong to either row. */
    private static final float BETWEEN = 0.2f;
    /** Digits nearer than this share of their size are one number. */
    private static final float ONE_NUMBER = 0.15f;

    private Doubts() {}

    static boolean isSeveral(Text text) {
        return text.value().length() < 40 && SEVERAL.matcher(text.value()).matches();
    }

    /** Whether different digits are printed over each other. */
    static boolean isOverprinted(List<Glyph> glyphs) {
        for (int i = 0; i < glyphs.size(); i++) {
            for (int j = i + 1; glyphs.get(i).isDigit() && j < Math.min(glyphs.size(), i + 20); j++) {
                if (glyphs.get(j).isDigit()
                        && !glyphs.get(i).text().equals(glyphs.get(j).text())
                        && glyphs.get(i).covers(glyphs.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a digit is printed across a line at this place. */
    static boolean crosses(Glyph digit, float x) {
        float reach = ACROSS * (digit.right() - digit.left());
        return digit.left() + reach < x && x < digit.right() - reach;
    }

    /** Whether a digit stands between two rows. */
    static boolean isBetween(Glyph digit, float y) {
        return Math.abs(digit.centerY() - y) < BETWEEN * digit.size();
    }

    /** Whether two digits of one line are so near that they are one number. */
    static boolean touch(Glyph a, Glyph b) {
        return b.left() - a.right() < ONE_NUMBER * Math.min(a.size(), b.size());
    }

    /** A cell or its text is in doubt. */
    static boolean of(List<Glyph> glyphs, Text text, int cell, IntPredicate marked) {
        return marked.test(cell) || isSeveral(text) || isOverprinted(glyphs);
    }
}
