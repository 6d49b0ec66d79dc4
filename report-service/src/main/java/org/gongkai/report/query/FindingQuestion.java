package org.gongkai.report.query;

import org.gongkai.events.CellId;
import org.jspecify.annotations.Nullable;

/**
 * Which findings of current revisions.
 *
 * @param cell a cell that the finding is about
 */
public record FindingQuestion(
        Scope scope, @Nullable CellId cell, @Nullable Cursor after, int limit) {
    static final String ORDER = "findings";

    /** Throws an IllegalArgumentException when the cursor is not one of findings. */
    public FindingQuestion {
        if (after != null && !after.order().equals(ORDER)) {
            throw new IllegalArgumentException("the cursor belongs to " + after.order());
        }
        if (after != null) {
            afterOrdinal(after);
        }
    }

    static int afterOrdinal(Cursor after) {
        return Integer.parseInt(after.second());
    }
}
