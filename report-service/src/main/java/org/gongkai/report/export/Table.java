package org.gongkai.report.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.query.Questions.Answers;
import org.gongkai.report.query.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What is exported.
 *
 * @param name of the file, without extension
 * @param columns in their order
 * @param rows what fills them
 */
public record Table(String name, List<Column> columns, Rows rows) {
    private static final int HELD = 1_000;
    private static final String RULE_SET = "rule_set";

    /** Rows are taken in the order of an index: sorting millions of them first would let everybody wait. */
    private static final Sql UNSORTED = Sql.of("SELECT set_config('enable_sort', 'off', true)");

    /** Where rows go to. */
    public interface Sink {
        /** A row of texts, numbers and nulls. */
        void row(@Nullable Object... values) throws SQLException;

        /** Version and hash of the rules that rows were checked against. */
        void ruleSet(@Nullable String ruleSet);
    }

    /** Tells all rows, as one state of the tables has them. */
    public interface Rows {
        void tell(Answers answers, Sink sink) throws SQLException;
    }

    /** How rows come out of one row of an answer. */
    interface Reader {
        void read(ResultSet answer, Sink sink) throws SQLException;
    }

    /** With one row for each of an answer that has these columns, and the rule set after them. */
    static Table of(String name, List<Column> columns, Sql sql) {
        var width = columns.size();
        return inOrderOfIndex(name, columns, sql, HELD, (answer, sink) -> sink.row(values(answer, width)));
    }

    /** With rows made of those of an answer, of which so many are held at a time. */
    static Table inOrderOfIndex(String name, List<Column> columns, Sql sql, int held, Reader reader) {
        return new Table(name, columns, (answers, sink) -> {
            answers.list(UNSORTED, row -> row.getString(1));
            answers.each(sql, held, row -> {
                sink.ruleSet(row.getString(RULE_SET));
                reader.read(row, sink);
            });
        });
    }

    /** The question that {@link #of} wants, about some tables. */
    static Sql select(List<Column> columns, String ruleSet, String from) {
        var selected = columns.stream().map(Column::sql).collect(Collectors.joining(", "));
        return Sql.of("SELECT " + selected + ", " + ruleSet + " AS " + RULE_SET + " FROM " + from);
    }

    /** The first columns of an answer. */
    static @Nullable Object[] values(ResultSet answer, int width) throws SQLException {
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
