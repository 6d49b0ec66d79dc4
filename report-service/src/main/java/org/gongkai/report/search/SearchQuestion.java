package org.gongkai.report.search;

import org.gongkai.report.query.Cursor;
import org.gongkai.report.query.Scope;
import org.gongkai.report.words.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for, and where.
 *
 * @param place only in sections or only in findings; null for both
 */
public record SearchQuestion(
        Scope scope,
        SearchWords words,
        @Nullable Place place,
        @Nullable Cursor after,
        int limit) {
    static final String ORDER = "search";

    /** Throws an IllegalArgumentException when the cursor is not one of a search. */
    public SearchQuestion {
        if (after != null && !after.order().equals(ORDER)) {
            throw new IllegalArgumentException("the cursor belongs to " + after.order());
        }
        if (after != null) {
            Found.position(after);
        }
    }
}
