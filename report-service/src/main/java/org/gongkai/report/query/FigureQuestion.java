package org.gongkai.report.query;

import java.math.BigDecimal;
import org.gongkai.events.CellId;
import org.gongkai.events.FigureState;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of current revisions.
 *
 * @param state what the cell turned out to hold
 * @param least with this value or more; only of one cell
 * @param most with this value or less; only of one cell
 */
public record FigureQuestion(
        Scope scope,
        @Nullable CellId cell,
        @Nullable FigureState state,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable Cursor after,
        int limit) {
    static final String ORDER = "figures";

    /** Throws an IllegalArgumentException when the cursor is not one of figures. */
    public FigureQuestion {
        if (after != null && !after.order().equals(ORDER)) {
            throw new IllegalArgumentException("the cursor belongs to " + after.order());
        }
        if (cell == null && (least != null || most != null)) {
            throw new IllegalArgumentException("numbers of different cells do not compare");
        }
    }
}
