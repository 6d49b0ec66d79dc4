package org.gongkai.report.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.filers.FilerBasis;
import org.gongkai.report.filers.Filers;
import org.gongkai.report.query.Questions;
import org.gongkai.report.query.Questions.Answers;
import org.gongkai.report.query.Scope;
import org.gongkai.report.query.Sql;
import org.gongkai.report.region.Divisions;
import org.gongkai.report.region.Region;
import org.jspecify.annotations.Nullable;

/** Answers how a year stands. */
@ApplicationScoped
public class Overviews {
    private static final int MOST_RULES = 20;

    /** A year with fewer reports than a twentieth of the fullest has only begun to come in, or was misread. */
    private static final int BEGUN = 20;

    private final Questions questions;
    private final Filers filers;

    Overviews(Questions questions, Filers filers) {
        this.questions = questions;
        this.filers = filers;
    }

    private record Count(@Nullable String division, int year, Verdict verdict, long count) {}

    /**
     * How a year stands.
     *
     * @param scope region, level, kind and agency count; without a year the latest that has come in in numbers
     */
    public Overview of(Scope scope) {
        return questions.ask(answers -> {
            var trend = trend(answers, scope.ofYear(null));
            var year = scope.year() == null ? latest(trend) : scope.year();
            if (year == null) {
                return new Overview(null, region(scope), null, 0, 0, 0, Map.of(), List.of(), List.of(), List.of());
            }
            return of(answers, scope.ofYear(year), year, trend);
        });
    }

    private Overview of(Answers answers, Scope scope, int year, List<Overview.Year> trend) throws SQLException {
        var basis = filers.basis(answers, year);
        var parts = parts(answers, scope, year, basis);
        var verdicts = trend.stream()
                .filter(other -> other.year() == year)
                .findFirst()
                .map(Overview.Year::verdicts)
                .orElse(Map.of());
        return new Overview(
                year,
                region(scope),
                basis,
                parts.stream().mapToLong(Overview.Part::expected).sum(),
                parts.stream().mapToLong(Overview.Part::missing).sum(),
                parts.stream().mapToLong(Overview.Part::filed).sum(),
                verdicts,
                rules(answers, scope),
                trend,
                parts);
    }

    private static List<Overview.Year> trend(Answers answers, Scope scope) throws SQLException {
        var sql = Sql.of("""
                SELECT r.year, r.verdict, count(*) FROM report r LEFT JOIN agency a ON a.key = r.agency_key
                WHERE r.year IS NOT NULL
                """).andReportsIn(scope).add("GROUP BY 1, 2 ORDER BY 1");
        var years = new TreeMap<Integer, Map<Verdict, Long>>();
        answers.list(sql, row -> new Count(null, row.getInt(1), Verdict.valueOf(row.getString(2)), row.getLong(3)))
                .forEach(count -> years.computeIfAbsent(count.year(), _ -> new EnumMap<>(Verdict.class))
                        .put(count.verdict(), count.count()));
        return years.entrySet().stream()
                .map(year -> new Overview.Year(year.getKey(), sum(year.getValue()), year.getValue()))
                .toList();
    }

    private List<Overview.Part> parts(Answers answers, Scope scope, int year, FilerBasis basis) throws SQLException {
        var region = scope.region();
        int digits = Divisions.digitsBelow(region);
        var sql = Sql.of("""
                SELECT left(a.division, ?), r.verdict, count(*)
                FROM report r LEFT JOIN agency a ON a.key = r.agency_key WHERE true
                """, digits).andReportsIn(scope).add("GROUP BY 1, 2");
        var parts = new Parts(region);
        for (var count : answers.list(
                sql, row -> new Count(row.getString(1), year, Verdict.valueOf(row.getString(2)), row.getLong(3)))) {
            parts.filed(count.division(), count.verdict(), count.count());
        }
        for (var count : filers.counts(answers, basis, year, scope, digits)) {
            parts.expected(count.division(), count.expected(), count.expected() - count.filed());
        }
        return parts.list();
    }

    private static List<Overview.Rule> rules(Answers answers, Scope scope) throws SQLException {
        var sql = Sql.of("""
                SELECT rule, severity, sum(findings), count(*) FROM (
                    SELECT f.rule, f.severity, f.submission_id, count(*) AS findings
                    FROM finding f JOIN report r ON r.submission_id = f.submission_id
                    LEFT JOIN agency a ON a.key = r.agency_key WHERE true
                """).andFindingsIn(scope).add("""
                    GROUP BY 1, 2, 3) AS per_report
                GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ?
                """, MOST_RULES);
        return answers.list(
                sql,
                row -> new Overview.Rule(
                        row.getString(1), Severity.valueOf(row.getString(2)), row.getLong(3), row.getLong(4)));
    }

    private static @Nullable Integer latest(List<Overview.Year> trend) {
        var fullest = trend.stream().mapToLong(Overview.Year::filed).max().orElse(0);
        return trend.stream()
                .filter(year -> year.filed() * BEGUN >= fullest)
                .map(Overview.Year::year)
                .max(Integer::compare)
                .orElse(null);
    }

    private static Overview.@Nullable Division region(Scope scope) {
        Region region = scope.region();
        return region == null
                ? null
                : new Overview.Division(
                        region.code(), Divisions.name(region.code()).orElse(null));
    }

    private static long sum(Map<Verdict, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
