package org.gongkai.report.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongkai.events.CellId;
import org.gongkai.report.query.Cursor;
import org.gongkai.report.query.Page;
import org.gongkai.report.query.Questions;
import org.gongkai.report.query.Questions.Answers;
import org.gongkai.report.query.Sql;
import org.gongkai.report.region.Divisions;
import org.jspecify.annotations.Nullable;

/** Answers what cells add up to. */
@ApplicationScoped
public class Summaries {
    private static final String UNKNOWN = "~"; // after every code, year and key
    private static final int COLUMNS_A_CELL = 4;

    private final Questions questions;

    Summaries(Questions questions) {
        this.questions = questions;
    }

    /**
     * What the cells add up to in one group.
     *
     * @param group year, code of a division, level, kind or key of an agency; null for reports of which it is unknown
     * @param groupName what people call it, where it has a name
     * @param cells in the order asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(@Nullable String group, @Nullable String groupName, Map<CellId, CellSummary> cells) {}

    private record Numbers(String group, List<CellSummary> cells) {}

    private record NotRead(String group, CellId cell, CellSummary count) {}

    /** The groups, ascending: all of them, or of agencies one page. */
    public Page<Group> of(SummaryQuestion question) {
        return questions.ask(answers -> page(answers, question));
    }

    /** The same among other questions. */
    public static Page<Group> page(Answers answers, SummaryQuestion question) throws SQLException {
        var page = numbers(answers, question);
        var groups = new TreeMap<String, Map<CellId, CellSummary>>();
        for (var row : page.items()) {
            var cells = groups.computeIfAbsent(group(question, row.group()), _ -> new LinkedHashMap<>());
            for (int i = 0; i < row.cells().size(); i++) {
                cells.merge(question.cells().get(i), row.cells().get(i), CellSummary::and);
            }
        }
        var agencies = question.by() == GroupBy.AGENCY
                ? page.items().stream().map(Numbers::group).toList()
                : null;
        for (var row : answers.list(SummarySql.notRead(question, agencies), Summaries::notRead)) {
            var cells = groups.get(group(question, row.group()));
            if (cells != null) { // of an agency there may be cells without a number only on another page
                cells.merge(row.cell(), row.count(), CellSummary::and);
            }
        }
        var names = names(answers, question, agencies);
        return new Page<>(
                groups.entrySet().stream()
                        .map(entry -> new Group(
                                entry.getKey().equals(UNKNOWN) ? null : entry.getKey(),
                                names.apply(entry.getKey()),
                                entry.getValue()))
                        .toList(),
                page.next());
    }

    private static Page<Numbers> numbers(Answers answers, SummaryQuestion question) throws SQLException {
        var rows = answers.list(
                SummarySql.numbers(question),
                row -> numbers(row, question.cells().size()));
        return question.by() == GroupBy.AGENCY
                ? Page.of(rows, question.limit(), last -> new Cursor(SummaryQuestion.ORDER, last.group(), last.group()))
                : new Page<>(rows, null);
    }

    private static Numbers numbers(ResultSet row, int cells) throws SQLException {
        var summaries = new ArrayList<CellSummary>();
        for (int column = 2; column < 2 + cells * COLUMNS_A_CELL; column += COLUMNS_A_CELL) {
            var sum = row.getBigDecimal(column + 1);
            summaries.add(new CellSummary(
                    row.getLong(column),
                    sum == null ? BigDecimal.ZERO : sum,
                    row.getBigDecimal(column + 2),
                    row.getBigDecimal(column + 3),
                    0,
                    0));
        }
        return new Numbers(orUnknown(row.getString(1)), summaries);
    }

    private static NotRead notRead(ResultSet row) throws SQLException {
        long blank = row.getLong(3);
        return new NotRead(
                orUnknown(row.getString(1)),
                CellId.of(row.getString(2)),
                new CellSummary(0, BigDecimal.ZERO, null, null, blank, row.getLong(4) - blank));
    }

    private static String group(SummaryQuestion question, String value) {
        return value.equals(UNKNOWN)
                ? value
                : question.by().group(value, question.scope().region());
    }

    private static Function<String, @Nullable String> names(
            Answers answers, SummaryQuestion question, @Nullable List<String> agencies) throws SQLException {
        return switch (question.by()) {
            case AGENCY -> {
                var names = new TreeMap<String, String>();
                var sql = Sql.of("SELECT key, name FROM agency WHERE key = ANY (?)", Objects.requireNonNull(agencies));
                answers.list(sql, row -> names.put(row.getString(1), row.getString(2)));
                yield names::get;
            }
            case PROVINCE, PREFECTURE, REGION -> code -> Divisions.name(code).orElse(null);
            case YEAR, LEVEL, KIND -> _ -> null;
        };
    }

    private static String orUnknown(@Nullable String group) {
        return group == null ? UNKNOWN : group;
    }
}
