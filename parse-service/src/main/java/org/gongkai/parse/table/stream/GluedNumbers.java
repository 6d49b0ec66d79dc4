package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * All ways to cut glued digits into figures: 「21710000218」 is 217|1|0|0|0|0|218, because the first six must add up to the
 * last. No figure begins with a needless zero.
 */
final class GluedNumbers {
    /** Enough to say "several"; the true number may be in the millions. */
    private static final int ENOUGH = 200;
    /** No count of a report has more digits. */
    private static final int LONGEST_FIGURE = 8;
    /** Bounds the search: real rows need a few thousand steps. */
    private static final int MOST_STEPS = 200_000;

    private final List<String> tokens;
    private final int count;
    private final Predicate<long[]> fits;
    private final IntPredicate closesGroup;
    private final List<int[]> found = new ArrayList<>();
    private final int[] lengths;
    private final long[] values;
    private int steps;

    private GluedNumbers(List<String> tokens, int count, IntPredicate closesGroup, Predicate<long[]> fits) {
        this.tokens = tokens;
        this.count = count;
        this.closesGroup = closesGroup;
        this.fits = fits;
        this.lengths = new int[count];
        this.values = new long[count];
    }

    /**
     * The ways to cut.
     *
     * @param tokens digits between separators; a figure never runs over a separator
     * @param count how many figures there must be
     * @param group how many figures make a group whose last is the sum of the others; 0 for none
     * @return for each way the lengths of the figures; empty when none fits or when they are too many to know them all
     */
    static List<int[]> cuts(List<String> tokens, int count, int group) {
        var search = new GluedNumbers(
                tokens, count, index -> group > 0 && (index + 1) % group == 0, values -> addsUp(values, group));
        search.cut(0, 0, 0);
        return search.steps > MOST_STEPS || search.found.size() >= ENOUGH ? List.of() : search.found;
    }

    private void cut(int token, int offset, int index) {
        if (++steps > MOST_STEPS || found.size() >= ENOUGH) {
            return;
        }
        if (token == tokens.size()) {
            if (index == count && fits.test(values)) {
                found.add(lengths.clone());
            }
            return;
        }
        var digits = tokens.get(token);
        if (index == count || count - index < tokens.size() - token) {
            return;
        }
        int longest = digits.charAt(offset) == '0' ? 1 : Math.min(LONGEST_FIGURE, digits.length() - offset);
        for (int length = 1; length <= longest; length++) {
            int end = offset + length;
            lengths[index] = length;
            values[index] = Long.parseLong(digits, offset, end, 10);
            if (!closesGroup.test(index) || groupAddsUp(index)) {
                cut(end == digits.length() ? token + 1 : token, end == digits.length() ? 0 : end, index + 1);
            }
        }
    }

    private boolean groupAddsUp(int last) {
        int first = last;
        while (first > 0 && !closesGroup.test(first - 1)) {
            first--;
        }
        long sum = 0;
        for (int i = first; i < last; i++) {
            sum += values[i];
        }
        return sum == values[last];
    }

    private static boolean addsUp(long[] values, int group) {
        return group == 0 || values.length % group == 0;
    }
}
