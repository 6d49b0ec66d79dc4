package org.gongkai.report.summary;

import java.util.List;
import org.gongkai.events.CellId;
import org.gongkai.report.query.Cursor;
import org.gongkai.report.query.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What to add up.
 *
 * @param after of agencies only: all other groups are few
 */
public record SummaryQuestion(
        Scope scope,
        List<CellId> cells,
        GroupBy by,
        @Nullable Cursor after,
        int limit) {
    static final String ORDER = "summary";

    /** Throws an IllegalArgumentException when the cursor is not one of such a question. */
    public SummaryQuestion {
        cells = List.copyOf(cells);
        if (after != null && (!after.order().equals(ORDER) || by != GroupBy.AGENCY)) {
            throw new IllegalArgumentException("the cursor belongs to " + after.order());
        }
    }

    /** The same from another place on, in pages of this size. */
    public SummaryQuestion after(@Nullable Cursor place, int size) {
        return new SummaryQuestion(scope, cells, by, place, size);
    }
}
