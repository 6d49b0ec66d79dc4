package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.script.Script;

/**
 * Characters of a line that stand together.
 *
 * @param value the characters in one form, those printed twice only once
 */
record Segment(List<Glyph> glyphs, String value, float left, float top, float right, float bottom) {
    private static final Pattern FIGURE = Pattern.compile(
            "[-+－＋−]?[\\d０-９][\\d０-９,，]*([.．][\\d０-９]+)?(万元|元|万|件|条|笔|项|个|次|宗|份|人|起)?|[/／\\\\—－–-]{1,2}|无");
    /** Digits further apart than this share of their size are two numbers. */
    private static final float BETWEEN_NUMBERS = 0.3f;
    /** A space of a narrow font, where one is drawn. */
    private static final float SPACE = 0.1f;
    /** Other characters further apart stand in two columns. */
    private static final float BETWEEN_COLUMNS = 0.4f;
    /** Characters that are further up or down are not of one line. */
    private static final float ONE_LINE = 0.25f;

    /** Cuts lines where they leave a gap. */
    static List<Segment> of(List<List<Glyph>> lines) {
        var segments = new ArrayList<Segment>();
        for (var line : lines) {
            int from = 0;
            for (int i = 1; i <= line.size(); i++) {
                if (i == line.size() || isCut(line.get(i - 1), line.get(i))) {
                    segments.add(of(List.copyOf(line.subList(from, i)), 0));
                    from = i;
                }
            }
        }
        return segments;
    }

    private static Segment of(List<Glyph> glyphs, int first) {
        var value = new StringBuilder();
        float top = Float.MAX_VALUE;
        float right = 0;
        float bottom = 0;
        Glyph previous = null;
        for (var glyph : glyphs) {
            if (previous == null || !GlyphText.isSameDrawnTwice(previous, glyph)) {
                value.append(glyph.text());
                previous = glyph;
            }
            top = Math.min(top, glyph.top());
            right = Math.max(right, glyph.right());
            bottom = Math.max(bottom, glyph.bottom());
        }
        return new Segment(glyphs, Script.folded(value.toString()), glyphs.get(first).left(), top, right, bottom);
    }

    private static boolean isCut(Glyph a, Glyph b) {
        float size = Math.min(a.size(), b.size());
        float gap = (b.left() - a.right()) / size;
        boolean numbers = a.isDigit() && b.isDigit();
        return gap > (numbers ? b.spaced() ? SPACE : BETWEEN_NUMBERS : BETWEEN_COLUMNS)
                || Math.abs(a.centerY() - b.centerY()) > ONE_LINE * size;
    }

    boolean isFigure() {
        return value.length() <= 20 && FIGURE.matcher(value).matches();
    }

    float centerX() {
        return (left + right) / 2;
    }

    float centerY() {
        return (top + bottom) / 2;
    }

    float width() {
        return right - left;
    }

    float size() {
        return glyphs.getFirst().size();
    }

    Text text(PageView page) {
        return GlyphText.ofLine(glyphs, page);
    }
}
