package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * Characters of a line that stand together.
 *
 * @param value the characters in one form, those printed twice only once
 * @param before the page it stands on, where that is one before the page it is read with
 */
record Segment(
        List<Glyph> glyphs,
        String value,
        float left,
        float top,
        float right,
        float bottom,
        @Nullable PageView before) {
    private static final Pattern FIGURE = Pattern.compile(
            "[-+－＋−]?[\\d０-９][\\d０-９,，]*([.．][\\d０-９]+)?(万元|元|万|件|条|笔|项|个|次|宗|份|人|起)?|[/／\\\\—－–-]{1,4}|无");
    /** Digits further apart than this share of their size are two numbers. */
    private static final float BETWEEN_NUMBERS = 0.3f;
    /** Figures at even places, and how much the places may differ. */
    private static final int STOPS = 3;

    private static final float SAME_STOP = 0.5f;
    /** A space of a narrow font, where one is drawn. */
    private static final float SPACE = 0.1f;
    /** A digit further behind a word than that by which printers part the two scripts. */
    private static final float BEHIND_LABEL = 0.3f;
    /** Other characters further apart stand in two columns. */
    private static final float BETWEEN_COLUMNS = 0.3f;
    /** Characters that are further up or down are not of one line. */
    private static final float ONE_LINE = 0.25f;

    /** Cuts lines where they leave a gap. */
    static List<Segment> of(List<List<Glyph>> lines) {
        return of(lines, List.of());
    }

    /** Cuts lines where they leave a gap, and where a rule downwards crosses them. */
    static List<Segment> of(List<List<Glyph>> lines, List<Rule> rules) {
        var segments = new ArrayList<Segment>();
        for (var line : lines) {
            int begin = segments.size();
            var crossing = rules.stream().filter(rule -> crosses(rule, line)).toList();
            int from = 0;
            for (int i = 1; i <= line.size(); i++) {
                if (i == line.size()
                        || isCut(line.get(i - 1), line.get(i))
                        || isCut(line.get(i - 1), line.get(i), crossing)) {
                    segments.add(one(List.copyOf(line.subList(from, i))));
                    from = i;
                }
            }
            SpacedWords.join(segments.subList(begin, segments.size()));
            TabStops.cut(segments.subList(begin, segments.size()));
            atStops(segments.subList(begin, segments.size()));
            behindWholeLabel(segments.subList(begin, segments.size()));
        }
        return segments;
    }

    /** Cuts a figure off the end of a label that reaches up to it, where it stands at a tab stop as those behind it do. */
    private static void atStops(List<Segment> line) {
        for (int i = 0; i + STOPS < line.size(); i++) {
            var label = line.get(i);
            float pitch = line.get(i + 2).left - line.get(i + 1).left;
            int digits = label.digitsAtEnd();
            boolean isEven = digits > 0 && digits < label.glyphs.size();
            for (int next = i + 1; next < line.size() && isEven; next++) {
                float before = next == i + 1
                        ? label.glyphs.get(label.glyphs.size() - digits).left()
                        : line.get(next - 1).left;
                isEven = line.get(next).isFigure() && Math.abs(line.get(next).left - before - pitch) < SAME_STOP;
            }
            if (isEven) {
                int cut = label.glyphs.size() - digits;
                line.set(i, one(label.glyphs.subList(0, cut)));
                line.add(i + 1, one(label.glyphs.subList(cut, label.glyphs.size())));
                return;
            }
        }
    }

    /** Cuts a figure off what is else the whole label of a row, where no more words follow it. */
    private static void behindWholeLabel(List<Segment> line) {
        int last = line.size() - 1;
        while (last > 0 && line.get(last).isFigure()) {
            last--;
        }
        var segment = line.get(last);
        int digits = segment.digitsAtEnd();
        if (digits > 0 && digits < segment.glyphs.size()) {
            int cut = segment.glyphs.size() - digits;
            var label = one(segment.glyphs.subList(0, cut));
            if (LabelBlock.isComplete(label.value)) {
                line.set(last, label);
                line.add(last + 1, one(segment.glyphs.subList(cut, segment.glyphs.size())));
            }
        }
    }

    private int digitsAtEnd() {
        int digits = 0;
        while (digits < glyphs.size() && glyphs.get(glyphs.size() - 1 - digits).isDigit()) {
            digits++;
        }
        return digits;
    }

    /** The same segment further down. */
    Segment moved(float by) {
        return new Segment(glyphs, value, left, top + by, right, bottom + by, before);
    }

    /** The same segment, to be read with those of the next page. */
    Segment on(PageView page) {
        return before == null ? new Segment(glyphs, value, left, top, right, bottom, page) : this;
    }

    /** The characters of lines in one form, without the gaps between them. */
    static String words(List<List<Glyph>> lines) {
        var words = new StringBuilder();
        lines.forEach(line -> words.append(one(line).value));
        return words.toString();
    }

    static Segment one(List<Glyph> glyphs) {
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
        return new Segment(
                glyphs, Script.folded(value.toString()), glyphs.getFirst().left(), top, right, bottom, null);
    }

    private static boolean isCut(Glyph a, Glyph b) {
        float size = Math.min(a.size(), b.size());
        float gap = (b.left() - a.right()) / size;
        boolean numbers = a.isDigit() && b.isDigit();
        boolean figureBehindLabel =
                b.isDigit() && !a.isDigit() && Character.isIdeographic(a.text().codePointAt(0));
        return gap
                        > (numbers
                                ? b.spaced() ? SPACE : BETWEEN_NUMBERS
                                : figureBehindLabel ? BEHIND_LABEL : BETWEEN_COLUMNS)
                || Math.abs(a.centerY() - b.centerY()) > ONE_LINE * size;
    }

    private static boolean crosses(Rule rule, List<Glyph> line) {
        float y = line.getFirst().centerY();
        return rule.from() <= y && y <= rule.to();
    }

    private static boolean isCut(Glyph a, Glyph b, List<Rule> rules) {
        return rules.stream().anyMatch(rule -> a.centerX() < rule.at() && rule.at() < b.centerX());
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
        return GlyphText.ofLine(glyphs, before == null ? page : before);
    }

    /** Those that stand between two heights, from top to bottom. */
    static List<Segment> between(List<Segment> segments, float above, float below) {
        return segments.stream()
                .filter(segment -> segment.centerY() > above && segment.centerY() < below)
                .sorted(Comparator.comparingDouble(Segment::centerY))
                .toList();
    }
}
