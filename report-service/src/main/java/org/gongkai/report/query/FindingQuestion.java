package org.gongkai.report.query;

import org.gongkai.events.CellId;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which findings of current revisions.
 *
 * @param pending only those with a waiver that waits for another person
 * @param agency the agency's key or a part of its name
 * @param cell a cell that the finding is about
 */
public record FindingQuestion(
        @Nullable String rule,
        @Nullable Severity severity,
        @Nullable FindingStatus status,
        boolean pending,
        @Nullable Integer year,
        @Nullable String agency,
        @Nullable CellId cell,
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
