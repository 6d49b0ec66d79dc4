package org.gongkai.report.query;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.report.query.Questions.RowReader;
import org.gongkai.report.words.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the making, whose parameters are texts, numbers, times ({@link Instant}), names of constants and
 * collections of text. What people typed is only ever a parameter.
 */
public final class Sql {
    private final StringBuilder text;
    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final List<Passages> passages = new ArrayList<>();

    private Sql(String text) {
        this.text = new StringBuilder(text);
    }

    /** Begins with a text, whose question marks stand for the parameters. */
    public static Sql of(String text, @Nullable Object... parameters) {
        var sql = new Sql(text);
        sql.parameters.addAll(Arrays.asList(parameters));
        return sql;
    }

    /** Goes on with a text. */
    public Sql add(String more, @Nullable Object... values) {
        text.append(' ').append(more);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** Goes on with another statement. */
    public Sql add(Sql more) {
        text.append(' ').append(more.text);
        parameters.addAll(more.parameters);
        passages.addAll(more.passages);
        return this;
    }

    /** Adds a text with one parameter, unless the value is not given. */
    public Sql addIf(String more, @Nullable Object value) {
        return value == null ? this : add(more, value);
    }

    /** Restricts {@code report r} left joined to {@code agency a} to a scope. */
    public Sql andReportsIn(Scope scope) {
        return ScopeSql.reports(this, scope);
    }

    /** Restricts {@code agency a}, or what has its columns, to the agencies of a scope. */
    public Sql andAgenciesIn(Scope scope) {
        return ScopeSql.agencies(this, scope);
    }

    /** Restricts {@code passage p} to those that hold words. */
    public Sql andPassagesWith(SearchWords words) {
        return ScopeSql.words(this, words);
    }

    /** Notes passages that are to be looked for before the statement is run. */
    Sql looksFor(Passages more) {
        passages.add(more);
        return this;
    }

    /** What is to be looked for first. */
    List<Passages> passages() {
        return passages;
    }

    /** Restricts {@code finding f} of {@code report r} left joined to {@code agency a} to a scope. */
    public Sql andFindingsIn(Scope scope) {
        return ScopeSql.findings(this, scope);
    }

    /** Restricts {@code finding f} of {@code report r} left joined to {@code agency a} to those of a question. */
    public Sql andFindingsOf(FindingQuestion question) {
        return FindingSql.conditions(this, question);
    }

    /** Restricts {@code figure g} of {@code report r} left joined to {@code agency a} to those of a question. */
    public Sql andFiguresOf(FigureQuestion question) {
        return FigureSql.conditions(this, question);
    }

    /** Restricts {@code agency a} to those of a question. */
    public Sql andAgenciesOf(AgencyQuestion question) {
        var scope = question.scope();
        andAgenciesIn(scope);
        return scope.asksForReports()
                ? add("AND EXISTS (SELECT FROM report r WHERE r.agency_key = a.key")
                        .andReportsIn(scope.ofAnyAgency())
                        .add(")")
                : this;
    }

    /** Restricts {@code act_log r} to the acts of a question. */
    public Sql andActsOf(ActQuestion question) {
        return ActSql.conditions(this, question);
    }

    /** Restricts {@code report r} left joined to {@code agency a} to those of a question. */
    public Sql andReportsOf(ReportQuestion question) {
        andReportsIn(question.scope());
        var filename = question.filename();
        return addIf(
                "AND EXISTS (SELECT FROM submission n WHERE n.id = r.submission_id AND lower(n.filename) LIKE ? ESCAPE '!')",
                filename == null ? null : anywhere(filename));
    }

    /** Sorts {@code report r} as a question wants it. */
    public Sql inOrderOf(ReportQuestion question) {
        var direction = question.descending() ? " DESC" : " ASC";
        return add("ORDER BY " + question.order().expression() + direction + ", r.report_key" + direction);
    }

    /** All rows of the answer. */
    public <T> List<T> list(Connection connection, RowReader<T> reader) throws SQLException {
        var rows = new ArrayList<T>();
        try (var statement = prepare(connection);
                var answer = statement.executeQuery()) {
            while (answer.next()) {
                rows.add(reader.read(answer));
            }
        }
        return rows;
    }

    /** The first row of the answer. */
    public <T> Optional<T> first(Connection connection, RowReader<T> reader) throws SQLException {
        return list(connection, reader).stream().findFirst();
    }

    /** Writes, and tells how many rows that concerned. */
    public int update(Connection connection) throws SQLException {
        try (var statement = prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    /** Ready to be asked. */
    public PreparedStatement prepare(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(text.toString());
        try {
            for (int i = 0; i < parameters.size(); i++) {
                bind(connection, statement, i + 1, parameters.get(i));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case Instant time -> statement.setObject(index, time.atOffset(ZoneOffset.UTC));
            case BigDecimal number -> statement.setBigDecimal(index, number);
            case Collection<?> texts -> statement.setArray(index, connection.createArrayOf("text", texts.toArray()));
            case Enum<?> constant -> statement.setString(index, constant.name());
            case Passages few -> bind(connection, statement, index, few.submissions());
            case null, default -> statement.setObject(index, value);
        }
    }

    /** A pattern for {@code LIKE … ESCAPE '!'} that finds a part of a text, whatever characters it has. */
    public static String anywhere(String part) {
        var literal = part.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
