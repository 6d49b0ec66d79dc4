package org.gongkai.report.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.query.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What is exported: columns, and the question whose answer fills them.
 *
 * @param name of the file, without extension
 * @param columns in their order
 * @param sql the question; its last column names the rule set of the row, or is null
 * @param fetch how many rows of the answer are held at a time
 * @param reader how rows come out of the answer
 */
public record Table(String name, List<Column> columns, Sql sql, int fetch, Reader reader) {
    private static final int FETCH = 1_000;

    /** Where rows go to. A value is a text, a number or null. */
    interface Sink {
        void row(@Nullable Object[] values) throws SQLException;
    }

    /** How the rows come out of one row of the answer. */
    interface Reader {
        void read(ResultSet answer, Sink sink) throws SQLException;
    }

    /** With one row for each of the answer. */
    static Table of(String name, List<Column> columns, String ruleSet, String from) {
        var selected = columns.stream().map(Column::sql).collect(Collectors.joining(", "));
        var width = columns.size();
        return new Table(
                name,
                columns,
                Sql.of("SELECT " + selected + ", " + ruleSet + " AS rule_set FROM " + from),
                FETCH,
                (answer, sink) -> sink.row(values(answer, width)));
    }

    private static @Nullable Object[] values(ResultSet answer, int width) throws SQLException {
        var values = new Object[width];
        for (int i = 0; i < width; i++) {
            values[i] = value(answer, i + 1);
        }
        return values;
    }

    private static @Nullable Object value(ResultSet answer, int column) throws SQLException {
        return switch (answer.getObject(column)) {
            case null -> null;
            case BigDecimal number -> number;
            case Integer number -> number;
            case Long number -> number;
            case Timestamp _ ->
                answer.getObject(column, OffsetDateTime.class).toInstant().toString();
            case Object other -> other.toString();
        };
    }
}
