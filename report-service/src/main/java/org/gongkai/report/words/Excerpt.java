package org.gongkai.report.words;

import java.util.Comparator;
import java.util.List;

/**
 * The part of a text that is shown: some sentences around the place where most of what was searched for stands together.
 * Pure.
 *
 * @param text the part
 * @param start where it begins in the whole
 * @param highlights what was found, in the part
 */
public record Excerpt(String text, int start, List<Highlight> highlights) {
    private static final int LENGTH = 160;
    /** So much of what goes before is shown where no sentence begins. */
    private static final int BEFORE = 40;

    private static final String ENDS = "。！？；!?;\n";

    public Excerpt {
        highlights = List.copyOf(highlights);
    }

    /** The part of a text that is shown to whoever searched for these words. */
    public static Excerpt of(String whole, SearchWords words) {
        var found = words.in(whole);
        int first = found.stream()
                .map(Highlight::start)
                .max(Comparator.<Integer>comparingLong(start -> within(found, start, start + LENGTH - BEFORE))
                        .thenComparing(Comparator.<Integer>reverseOrder()))
                .orElse(0);
        int start = beginning(whole, first);
        int end = ending(whole, start);
        var highlights = found.stream()
                .filter(highlight -> highlight.start() >= start && highlight.end() <= end)
                .map(highlight -> highlight.shifted(-start))
                .toList();
        return new Excerpt(whole.substring(start, end), start, highlights);
    }

    private static long within(List<Highlight> found, int start, int end) {
        return found.stream()
                .filter(highlight -> highlight.start() >= start && highlight.end() <= end)
                .count();
    }

    private static int beginning(String whole, int first) {
        int earliest = Math.max(0, first - BEFORE);
        for (int i = first; i > earliest; i--) {
            if (ENDS.indexOf(whole.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return boundary(whole, earliest);
    }

    private static int ending(String whole, int start) {
        int latest = Math.min(whole.length(), start + LENGTH);
        for (int i = latest; i > start + LENGTH / 2; i--) {
            if (ENDS.indexOf(whole.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return boundary(whole, latest);
    }

    /** Not within a character of two halves. */
    private static int boundary(String whole, int at) {
        return at > 0 && at < whole.length() && Character.isLowSurrogate(whole.charAt(at)) ? at - 1 : at;
    }
}
