package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Text;

/** Characters on a page to lines of text whose characters still know their boxes. */
final class GlyphText {
    /** Characters whose middles are nearer than this share of their size stand in one line. */
    private static final float SAME_LINE = 0.5f;
    /** A wider gap between letters or digits separates words. */
    private static final float WORD_GAP = 0.3f;
    /** Spaces of narrow fonts are smaller, so one that is drawn counts: 「1 0」 must not become 10. */
    private static final float SPACE = 0.1f;

    private final StringBuilder value = new StringBuilder();
    private final List<Glyph> origins = new ArrayList<>();

    private GlyphText() {}

    /** The text of a cell, line by line. An empty cell has the cell's own box as its place. */
    static Text ofCell(List<Glyph> glyphs, PageView page, float left, float top, float right, float bottom) {
        var text = new GlyphText();
        for (var line : lines(glyphs)) {
            if (!text.value.isEmpty()) {
                text.add('\n', line.getFirst());
            }
            text.addLine(line);
        }
        if (text.value.isEmpty()) {
            var cell = page.place(left, top, right, bottom);
            return Text.of("", (_, _) -> cell);
        }
        return text.toText(page);
    }

    /** A number that is broken over lines, as it would stand on one. */
    static Text ofBrokenNumber(List<Glyph> glyphs, PageView page) {
        var text = new GlyphText();
        lines(glyphs).forEach(text::addLine);
        return text.toText(page);
    }

    /** The text of one line. */
    static Text ofLine(List<Glyph> line, PageView page) {
        var text = new GlyphText();
        text.addLine(line);
        return text.toText(page);
    }

    /** Sorts characters into lines, from top to bottom and from left to right. */
    static List<List<Glyph>> lines(List<Glyph> glyphs) {
        var byHeight = glyphs.stream()
                .sorted(Comparator.comparingDouble(Glyph::centerY))
                .toList();
        var lines = new ArrayList<List<Glyph>>();
        float lineY = 0;
        for (var glyph : byHeight) {
            if (lines.isEmpty() || glyph.centerY() - lineY > SAME_LINE * glyph.size()) {
                lines.add(new ArrayList<>());
                lineY = glyph.centerY();
            }
            lines.getLast().add(glyph);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::left)));
        return lines;
    }

    /** Texts one after the other as one; of a part that runs over several the place is that of the first. */
    static Text join(List<Text> texts) {
        var value = new StringBuilder();
        texts.forEach(text -> value.append(text.value()));
        return Text.of(value.toString(), (start, end) -> locate(texts, start, end));
    }

    private static Source locate(List<Text> texts, int start, int end) {
        int from = start;
        int to = end;
        for (var text : texts) {
            int length = text.value().length();
            if (from < length) {
                return text.source(from, Math.min(to, length));
            }
            from -= length;
            to -= length;
        }
        return texts.isEmpty() ? Source.NOWHERE : texts.getLast().source();
    }

    private void addLine(List<Glyph> line) {
        Glyph previous = null;
        for (var glyph : line) {
            if (previous != null && isSameDrawnTwice(previous, glyph)) {
                continue;
            }
            if (previous != null && separates(previous, glyph)) {
                add(' ', glyph);
            }
            for (int i = 0; i < glyph.text().length(); i++) {
                add(glyph.text().charAt(i), glyph);
            }
            previous = glyph;
        }
    }

    /** Bold type is sometimes made by drawing the same character twice, a little apart; two l are further apart. */
    static boolean isSameDrawnTwice(Glyph a, Glyph b) {
        return a.text().equals(b.text())
                && Math.abs(a.left() - b.left()) < Math.min(0.25f * b.size(), 0.5f * (b.right() - b.left()))
                && Math.abs(a.top() - b.top()) < 0.25f * b.size();
    }

    private static boolean separates(Glyph a, Glyph b) {
        float gap = (b.left() - a.right()) / Math.min(a.size(), b.size());
        return gap > (b.spaced() ? SPACE : WORD_GAP) && isWord(a) && isWord(b);
    }

    private static boolean isWord(Glyph glyph) {
        char c = glyph.text().charAt(0);
        return c < 0x2E80;
    }

    private void add(char c, Glyph glyph) {
        value.append(c);
        origins.add(glyph);
    }

    private Text toText(PageView page) {
        var boxes = List.copyOf(origins);
        return Text.of(value.toString(), (start, end) -> box(page, boxes, start, Math.max(end, start + 1)));
    }

    private static Source box(PageView page, List<Glyph> glyphs, int start, int end) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (var glyph : glyphs.subList(Math.min(start, glyphs.size() - 1), Math.min(end, glyphs.size()))) {
            left = Math.min(left, glyph.left());
            top = Math.min(top, glyph.top());
            right = Math.max(right, glyph.right());
            bottom = Math.max(bottom, glyph.bottom());
        }
        return page.place(left, top, right, bottom);
    }
}
