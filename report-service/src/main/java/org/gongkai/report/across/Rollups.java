package org.gongkai.report.across;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.Format;
import org.gongkai.events.ReportTable;
import org.gongkai.report.query.Page;
import org.gongkai.report.query.Questions;
import org.gongkai.report.query.Questions.Answers;
import org.gongkai.report.query.Sql;
import org.gongkai.report.query.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A government's figures against the sums of its departments and townships (汇总核对): its report sums theirs up, so that
 * no figure should be less than what is known of them.
 */
@ApplicationScoped
public class Rollups {
    /** Every cell that counts something; 本年增/减 has a sign, and sums of it say nothing. */
    private static final List<CellId> CELLS = Stream.of(ReportTable.values())
            .flatMap(table -> Stream.of(Format.values()).flatMap(format -> CellId.of(table, format).stream()))
            .filter(cell -> !cell.column().equals(DisclosureColumn.CHANGE.key()))
            .distinct()
            .sorted()
            .toList();

    private static final String GOVERNMENTS = """
            SELECT r.agency_key, r.report_key FROM report r JOIN agency a ON a.key = r.agency_key
            WHERE a.kind = 'GOVERNMENT' AND a.division IS NOT NULL
            """;

    /** Offices of the same division; townships of the county, or of a prefecture that has no counties. */
    private static final String BELOW = """
            FROM agency g JOIN agency s ON s.key <> g.key AND s.division >= g.division AND s.division < g.division || ':'
                AND (s.kind = 'DEPARTMENT' AND s.division = g.division
                    OR s.kind = 'TOWNSHIP' AND left(s.division, 6) = rpad(g.division, 6, '0'))
            LEFT JOIN report r ON r.agency_key = s.key AND r.year = ?
            """;

    private final Questions questions;

    Rollups(Questions questions) {
        this.questions = questions;
    }

    /** A department or township that has not filed. */
    public record Subordinate(String key, String name) {}

    /**
     * A cell of a government and of those below it.
     *
     * @param own the government's figure
     * @param sum of the figures below it
     * @param reports in how many reports below a number was read
     */
    public record CellRollup(CellId cell, BigDecimal own, BigDecimal sum, long reports) {
        /** Whether those below have more than the whole. */
        public boolean isExceeded() {
            return sum.compareTo(own) > 0;
        }
    }

    /**
     * A government and those below it.
     *
     * @param filed how many departments and townships have filed for the year
     * @param missing those whose reports of other years are known
     * @param cells those of which both sides are known, in printed order
     */
    public record Rollup(String reportKey, long filed, List<Subordinate> missing, List<CellRollup> cells) {
        public Rollup {
            missing = List.copyOf(missing);
            cells = List.copyOf(cells);
        }
    }

    private record Government(String key, String reportKey) {}

    private record Below(String government, Subordinate agency, boolean filed) {}

    private record Sums(Map<CellId, BigDecimal> numbers, Map<CellId, Long> reports) {}

    /** The governments that have filed, in the order of their keys, one page of them. */
    public Page<Rollup> of(AcrossQuestion question) {
        return questions.ask(answers -> page(answers, question));
    }

    /** The same among other questions. */
    public static Page<Rollup> page(Answers answers, AcrossQuestion question) throws SQLException {
        var after = question.after();
        var sql = Sql.of(GOVERNMENTS).andReportsIn(question.scope());
        if (after != null) {
            sql.add("AND r.agency_key > ?", after.first());
        }
        sql.add("ORDER BY r.agency_key LIMIT ?", question.limit() + 1);
        var page = Page.of(
                answers.list(sql, row -> new Government(row.getString(1), row.getString(2))),
                question.limit(),
                last -> question.kind().cursor(last.key(), last.reportKey()));
        var keys = page.items().stream().map(Government::key).toList();
        var below = below(answers, keys, question.year());
        var own = own(answers, page.items());
        var sums = sums(answers, keys, question.year());
        return page.with(government -> Stream.of(rollup(
                government,
                below.getOrDefault(government.key(), List.of()),
                own.get(government.reportKey()),
                sums.get(government.key()))));
    }

    private static Rollup rollup(Government government, List<Below> below, @Nullable Sums own, @Nullable Sums sums) {
        var cells = new ArrayList<CellRollup>();
        if (own != null && sums != null) {
            for (var cell : CELLS) {
                var figure = own.numbers().get(cell);
                var sum = sums.numbers().get(cell);
                if (figure != null && sum != null) {
                    cells.add(new CellRollup(cell, figure, sum, sums.reports().getOrDefault(cell, 0L)));
                }
            }
        }
        return new Rollup(
                government.reportKey(),
                below.stream().filter(Below::filed).count(),
                below.stream().filter(item -> !item.filed()).map(Below::agency).toList(),
                cells);
    }

    private static Map<String, List<Below>> below(Answers answers, Collection<String> governments, int year)
            throws SQLException {
        var sql = Sql.of("SELECT g.key, s.key, s.name, r.report_key IS NOT NULL " + BELOW, year)
                .add("WHERE g.key = ANY (?) ORDER BY s.key", governments);
        return answers
                .list(
                        sql,
                        row -> new Below(
                                row.getString(1),
                                new Subordinate(row.getString(2), row.getString(3)),
                                row.getBoolean(4)))
                .stream()
                .collect(groupingBy(Below::government));
    }

    private static Map<String, Sums> own(Answers answers, Collection<Government> governments) throws SQLException {
        var sql = Sql.of("SELECT r.report_key, " + columns("t.%s, 1"))
                .add(
                        "FROM report r JOIN tally t ON t.submission_id = r.submission_id WHERE r.report_key = ANY (?)",
                        governments.stream().map(Government::reportKey).toList());
        return byKey(answers, sql);
    }

    private static Map<String, Sums> sums(Answers answers, Collection<String> governments, int year)
            throws SQLException {
        var sql = Sql.of("SELECT g.key, " + columns("sum(t.%1$s), count(t.%1$s)") + " " + BELOW, year)
                .add("JOIN tally t ON t.submission_id = r.submission_id WHERE g.key = ANY (?) GROUP BY 1", governments);
        return byKey(answers, sql);
    }

    private static Map<String, Sums> byKey(Answers answers, Sql sql) throws SQLException {
        var sums = new HashMap<String, Sums>();
        answers.list(sql, row -> sums.put(row.getString(1), sums(row)));
        return sums;
    }

    private static Sums sums(ResultSet row) throws SQLException {
        var numbers = new HashMap<CellId, BigDecimal>();
        var reports = new HashMap<CellId, Long>();
        int column = 2;
        for (var cell : CELLS) {
            var number = row.getBigDecimal(column);
            if (number != null) {
                numbers.put(cell, number);
                reports.put(cell, row.getLong(column + 1));
            }
            column += 2;
        }
        return new Sums(numbers, reports);
    }

    private static String columns(String pattern) {
        return CELLS.stream().map(cell -> pattern.formatted(Tally.column(cell))).collect(Collectors.joining(", "));
    }
}
