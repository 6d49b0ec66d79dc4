package org.gongkai.report.query;

import org.gongkai.events.CellId;
import org.jspecify.annotations.Nullable;

/**
 * Which findings of current revisions.
 *
 * @param cell a cell that the finding is about
 * @param pending only those with a waiver that waits for another person
 */
public record FindingQuestion(
        Scope scope,
        @Nullable CellId cell,
        boolean pending,
        @Nullable Cursor after,
        int limit) {
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
