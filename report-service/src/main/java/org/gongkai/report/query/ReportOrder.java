package org.gongkai.report.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What reports can be sorted by. Each order ends with the report's key, which makes it a total one. */
public enum ReportOrder {
    /** Time of arrival. */
    RECEIVED("received", "r.receivedAt", report -> report.receivedAt.toString(), Instant::parse),
    /** Agency and year. */
    KEY("key", "r.reportKey", report -> report.reportKey, value -> value),
    /** Report year; reports whose year is unknown count as year 0. */
    YEAR("year", "coalesce(r.year, 0)", report -> report.year == null ? "0" : report.year.toString(), Integer::valueOf),
    /** Number of errors. */
    ERRORS("errors", "r.errors", report -> Integer.toString(report.errors), Integer::valueOf);

    private final String id;
    private final String expression;
    private final Function<StoredReport, String> write;
    private final Function<String, Object> read;

    ReportOrder(String id, String expression, Function<StoredReport, String> write, Function<String, Object> read) {
        this.id = id;
        this.expression = expression;
        this.write = write;
        this.read = read;
    }

    /** The order of this name. */
    public static Optional<ReportOrder> of(String id) {
        return Arrays.stream(values()).filter(order -> order.id.equals(id)).findFirst();
    }

    /** The name in addresses. */
    public String id() {
        return id;
    }

    /** Where a report stands in this order, as text for a cursor. */
    String valueOf(StoredReport report) {
        return write.apply(report);
    }

    /**
     * What {@link #valueOf} wrote.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    Object read(String value) {
        try {
            return read.apply(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time: " + value, e);
        }
    }

    /** The same in terms of the table {@code report r}. */
    public String column() {
        return switch (this) {
            case RECEIVED -> "r.received_at";
            case KEY -> "r.report_key";
            case YEAR -> "coalesce(r.year, 0)";
            case ERRORS -> "r.errors";
        };
    }

    String expression() {
        return expression;
    }
}
