package org.gongkai.report.filers;

import org.gongkai.report.query.Cursor;
import org.gongkai.report.query.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Who of a scope has not filed for a year.
 *
 * @param scope region, level, kind and agency count
 */
public record FilerQuestion(int year, Scope scope, @Nullable Cursor after, int limit) {
    static final String ORDER = "filers";

    /** Throws an IllegalArgumentException when the cursor is not one of filers. */
    public FilerQuestion {
        if (after != null && !after.order().equals(ORDER)) {
            throw new IllegalArgumentException("the cursor belongs to " + after.order());
        }
    }
}
