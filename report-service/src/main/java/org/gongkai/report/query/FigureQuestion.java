package org.gongkai.report.query;

import org.gongkai.events.CellId;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of current revisions.
 *
 * @param agency the agency's key or a part of its name
 */
public record FigureQuestion(
        @Nullable CellId cell,
        @Nullable Integer year,
        @Nullable String agency,
        @Nullable Cursor after,
        int limit) {
    static final String ORDER = "figures";

    /** Throws an IllegalArgumentException when the cursor is not one of figures. */
    public FigureQuestion {
        if (after != null && !after.order().equals(ORDER)) {
            throw new IllegalArgumentException("the cursor belongs to " + after.order());
        }
    }
}
