package org.gongkai.report.search;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import org.gongkai.report.query.Cursor;

/**
 * A passage that holds what was searched for.
 *
 * @param rank how much of what was searched for it holds for its length; the higher the better
 */
record Found(String submissionId, String reportKey, Place place, int ordinal, int rank) {
    /** The best first; a total order, so that pages neither skip nor repeat. */
    static final Comparator<Found> BEST_FIRST = comparingInt(Found::rank)
            .reversed()
            .thenComparing(Found::reportKey)
            .thenComparing(Found::place)
            .thenComparingInt(Found::ordinal);

    private static final String SEPARATOR = " ";

    Cursor cursor() {
        return new Cursor(SearchQuestion.ORDER, rank + SEPARATOR + place.name() + SEPARATOR + ordinal, reportKey);
    }

    /**
     * What {@link #cursor} wrote.
     *
     * @throws IllegalArgumentException when it is no such cursor
     */
    static Found position(Cursor cursor) {
        var parts = cursor.first().split(SEPARATOR, -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not the cursor of a search");
        }
        return new Found(
                "", cursor.second(), Place.valueOf(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[0]));
    }
}
