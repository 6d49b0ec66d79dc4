package org.gongkai.report.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What reports can be sorted by. Each order ends with the report's key, which makes it a total one. */
public enum ReportOrder {
    /** Time of arrival. */
    RECEIVED("received", "r.received_at", ReportOrder::instant, Instant::parse),
    /** Agency and year. */
    KEY("key", "r.report_key", ResultSet::getString, value -> value),
    /** Report year; reports whose year is unknown count as year 0. */
    YEAR("year", "coalesce(r.year, 0)", ResultSet::getString, Integer::valueOf),
    /** Number of errors. */
    ERRORS("errors", "r.errors", ResultSet::getString, Integer::valueOf);

    private final String id;
    private final String expression;
    private final ColumnReader write;
    private final Function<String, Object> read;

    /** Where a report stands in an order, as text for a cursor. */
    private interface ColumnReader {
        String read(ResultSet row, int column) throws SQLException;
    }

    ReportOrder(String id, String expression, ColumnReader write, Function<String, Object> read) {
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

    /** Where a report stands in this order: the column that {@link #expression} was selected as. */
    String valueOf(ResultSet row, int column) throws SQLException {
        return write.read(row, column);
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

    /** The column of {@code report r}. */
    String expression() {
        return expression;
    }

    private static String instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }
}
