package org.gongkai.report.query;

import org.jspecify.annotations.Nullable;

/**
 * Which agencies.
 *
 * @param scope region, level, kind and agency are the agency's own; with anything else given, it has such a report
 */
public record AgencyQuestion(Scope scope, @Nullable Cursor after, int limit) {
    static final String ORDER = "agencies";

    /** Throws an IllegalArgumentException when the cursor is not one of agencies. */
    public AgencyQuestion {
        if (after != null && !after.order().equals(ORDER)) {
            throw new IllegalArgumentException("the cursor belongs to " + after.order());
        }
    }
}
