package org.gongkai.parse.text;

/** How often a mark stands in a text: a dialect uses its mark many times, and to take a text apart for another is not worth it. */
final class Occurrences {
    private Occurrences() {}

    /** Whether there are so many; of a mark of several characters one may begin inside another. */
    static boolean areAtLeast(int fewest, String mark, StringBuilder text) {
        int missing = fewest;
        for (int at = text.indexOf(mark); at >= 0 && missing > 0; missing--) {
            at = text.indexOf(mark, at + 1);
        }
        return missing <= 0;
    }
}
