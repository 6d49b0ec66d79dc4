package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers that reach up to the next tab stop: the gap between two of them is narrow, but each begins at a stop as all the
 * figures of the line do.
 */
final class TabStops {
    private static final int FEWEST = 3;
    /** How much places of stops may differ, in points. */
    private static final float SAME = 0.5f;
    /** Stops are further apart than this many characters: evenly spaced digits are no figures at stops. */
    private static final float PITCH = 1.8f;
    /** Digits of one number are no further apart than this share of their size. */
    private static final float TIGHT = 0.05f;
    /** And those of two at least this. */
    private static final float GAP = 0.12f;

    private TabStops() {}

    /** Cuts the figures of a line where one reaches up to the next. */
    static void cut(List<Segment> line) {
        var cut = new ArrayList<Segment>();
        for (var segment : line) {
            if (segment.isFigure()) {
                parts(segment, cut);
            } else {
                cut.add(segment);
            }
        }
        if (cut.size() > line.size()
                && areAtStops(cut.stream().filter(Segment::isFigure).toList())) {
            line.clear();
            line.addAll(cut);
        }
    }

    private static void parts(Segment segment, List<Segment> parts) {
        var glyphs = segment.glyphs();
        int begin = parts.size();
        int from = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            var a = glyphs.get(i - 1);
            var b = glyphs.get(i);
            float gap = (b.left() - a.right()) / Math.min(a.size(), b.size());
            boolean areDigits = a.isDigit() && b.isDigit();
            if (areDigits && gap > GAP) {
                parts.add(Segment.one(glyphs.subList(from, i)));
                from = i;
            } else if (areDigits && gap > TIGHT) {
                parts.subList(begin, parts.size()).clear();
                parts.add(segment);
                return;
            }
        }
        parts.add(from == 0 ? segment : Segment.one(glyphs.subList(from, glyphs.size())));
    }

    private static boolean areAtStops(List<Segment> figures) {
        if (figures.size() < FEWEST) {
            return false;
        }
        float pitch = Float.MAX_VALUE;
        for (int i = 1; i < figures.size(); i++) {
            pitch = Math.min(pitch, figures.get(i).left() - figures.get(i - 1).left());
        }
        if (pitch < PITCH * figures.getFirst().size()) {
            return false;
        }
        for (var figure : figures) {
            float way = figure.left() - figures.getFirst().left();
            if (Math.abs(way - Math.round(way / pitch) * pitch) > SAME) {
                return false;
            }
        }
        return true;
    }
}
