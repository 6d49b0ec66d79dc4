package org.gongkai.report.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.gongkai.events.Verdict;
import org.gongkai.report.filers.FilerBasis;
import org.gongkai.report.filers.Filers;
import org.gongkai.report.query.FindingCount;
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
        return questions.ask(answers -> of(answers, scope, this::beside));
    }

    /** The same among other questions, from one state of the tables. */
    public Overview of(Answers answers, Scope scope) throws SQLException {
        return of(answers, scope, ofYear -> CompletableFuture.completedFuture(rules(answers, ofYear)));
    }

    /** How the findings of a year are counted. */
    private interface Rules {
        Future<List<Overview.Rule>> of(Scope scope) throws SQLException;
    }

    /** The findings are counted beside the rest: it is the longest of these questions, and needs nothing of the others. */
    private Future<List<Overview.Rule>> beside(Scope scope) {
        var rules = new FutureTask<>(() -> questions.ask(others -> rules(others, scope)));
        Thread.ofVirtual().start(rules);
        return rules;
    }

    private Overview of(Answers answers, Scope scope, Rules rules) throws SQLException {
        var trend = trend(answers, scope.ofYear(null));
        var year = scope.year() == null ? latest(trend) : scope.year();
        return year == null
                ? new Overview(null, region(scope), null, 0, 0, 0, Map.of(), List.of(), List.of(), List.of())
                : of(answers, scope.ofYear(year), year, trend, rules);
    }

    private Overview of(Answers answers, Scope scope, int year, List<Overview.Year> trend, Rules counting)
            throws SQLException {
        var rules = counting.of(scope);
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
                result(rules),
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
        return FindingCount.of(answers, scope).stream()
                .limit(MOST_RULES)
                .map(Overview.Rule::of)
                .toList();
    }

    private static List<Overview.Rule> result(Future<List<Overview.Rule>> rules) {
        try {
            return rules.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the findings could not be counted", e);
        }
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
