package org.gongkai.report.query;

import org.jspecify.annotations.Nullable;

/**
 * Which reports, in which order.
 *
 * @param filename a part of the name of the file that was handed in
 */
public record ReportQuestion(
        Scope scope,
        @Nullable String filename,
        ReportOrder order,
        boolean descending,
        @Nullable Cursor after,
        int limit) {
    /** Throws an IllegalArgumentException when the cursor is not one of this order. */
    public ReportQuestion {
        if (after != null && !after.order().equals(orderName(order, descending))) {
            throw new IllegalArgumentException("the cursor belongs to the order " + after.order());
        }
        if (after != null) {
            order.read(after.first());
        }
    }

    /** The order as it stands in addresses: a minus sign for descending. */
    public String orderName() {
        return orderName(order, descending);
    }

    private static String orderName(ReportOrder order, boolean descending) {
        return (descending ? "-" : "") + order.id();
    }
}
