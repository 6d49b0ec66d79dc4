package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the figures behind a label end: at the next label, at a heading, or at the next words. */
final class RowEnds {
    private final FlatText text;
    private final FlatText.Han han;

    RowEnds(FlatText text, FlatText.Han han) {
        this.text = text;
        this.han = han;
    }

    /**
     * Where the figures of a row end.
     *
     * @param isKnown whether a label or a heading stands there, not just any word
     */
    record Stop(int position, boolean isKnown) {}

    private int numberingBefore(int word) {
        int i = word;
        while (i > 0 && "、.．)）(（ #*".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    Stop stop(Anchor<?> label, List<? extends Anchor<?>> labels, List<Anchor<String>> headings, int end) {
        var next = nearest(label.end(), headings, nearest(label.end(), labels, null));
        return next == null ? new Stop(firstWord(label.end(), end), false) : new Stop(next.start(), true);
    }

    /** The first of the anchors behind a position, unless the other one comes before it. */
    private static @Nullable Anchor<?> nearest(int from, List<? extends Anchor<?>> anchors, @Nullable Anchor<?> other) {
        var nearest = other;
        for (var anchor : anchors) {
            if (anchor.word() >= from && (nearest == null || anchor.word() < nearest.word())) {
                nearest = anchor;
            }
        }
        return nearest;
    }

    /** Without a label to follow, the figures end where the next words begin. */
    int firstWord(int from, int end) {
        int next = han.indexAt(from);
        while (next < han.count() && isOfFigure(from, han.position(next))) {
            next++;
        }
        return next < han.count() ? Math.min(end, numberingBefore(han.position(next))) : end;
    }

    /** 「3件」「无」: characters that are part of a figure, or stand for none. */
    private boolean isOfFigure(int from, int position) {
        int start = position;
        while (start > from && !isBetweenCells(text.charAt(start - 1))) {
            start--;
        }
        int end = position;
        while (end < text.length() && !isBetweenCells(text.charAt(end))) {
            end++;
        }
        return RowText.isFigure(text.substring(start, end));
    }

    private static boolean isBetweenCells(char c) {
        return c == '|' || Character.isWhitespace(c);
    }

    /** Every place where one of these headings stands; they only end what stands before them. */
    List<Anchor<String>> headings(int start, int end, String... words) {
        var found = new ArrayList<Anchor<String>>();
        for (var word : words) {
            for (int at = han.first(word, start); at >= 0 && at < end; at = han.first(word, at + 1)) {
                found.add(new Anchor<>(null, headingStart(at), at, at + 1));
            }
        }
        return found;
    }

    /** The numbering of a heading is a Chinese numeral, never a digit: 「三、」「（三）」. */
    private int headingStart(int word) {
        int i = numberingBefore(word);
        if (i < word && i > 0 && "一二三四五六七八九".indexOf(text.charAt(i - 1)) >= 0) {
            return numberingBefore(i - 1);
        }
        return word;
    }
}
