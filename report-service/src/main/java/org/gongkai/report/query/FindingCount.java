package org.gongkai.report.query;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Severity;
import org.gongkai.report.query.Questions.Answers;

/**
 * The findings that break a rule, counted as the list of findings has them. One that breaks several counts for each.
 *
 * @param open how many nobody has dealt with
 * @param folded how many of the open ones stand under another rule, the first of their equations (并入其他问题)
 * @param reports how many reports have an open one
 * @param statuses how many there are of every status; closed ones stood in an earlier revision
 */
public record FindingCount(
        String rule, Severity severity, long open, long folded, long reports, Map<FindingStatus, Long> statuses) {
    private static final String EACH_RULE =
            " CROSS JOIN LATERAL unnest(f.rules) AS broken (rule) LEFT JOIN agency a ON a.key = r.agency_key WHERE true";

    private static final List<FindingStatus> STANDING =
            List.of(FindingStatus.OPEN, FindingStatus.EXPLAINED, FindingStatus.WAIVED, FindingStatus.DISPUTED);

    private record Rule(String rule, Severity severity) {
        static Rule of(ResultSet row) throws SQLException {
            return new Rule(row.getString("rule"), Severity.valueOf(row.getString("severity")));
        }
    }

    public FindingCount {
        var all = new EnumMap<FindingStatus, Long>(FindingStatus.class);
        for (var status : FindingStatus.values()) {
            all.put(status, statuses.getOrDefault(status, 0L));
        }
        statuses = Collections.unmodifiableMap(all);
    }

    /** Of the reports of a scope, whatever status it says: the rules with most open findings first. */
    public static List<FindingCount> of(Answers answers, Scope scope) throws SQLException {
        var all = scope.ofStatus(null);
        var counts = new HashMap<Rule, FindingCount>();
        answers.list(standing(all), row -> counts.put(Rule.of(row), standing(row)));
        answers.list(closed(all), row -> counts.merge(Rule.of(row), closed(row), FindingCount::and));
        return counts.values().stream()
                .sorted(comparingLong(FindingCount::open)
                        .reversed()
                        .thenComparing(FindingCount::rule)
                        .thenComparing(comparing(FindingCount::severity)))
                .toList();
    }

    /** Of the present revisions. Grouped by report first, because a report has several findings of a rule. */
    private static Sql standing(Scope scope) {
        var inner = new StringBuilder("SELECT broken.rule, f.severity, f.submission_id");
        var outer = new StringBuilder(
                "SELECT rule, severity, count(*) FILTER (WHERE \"OPEN\" > 0) AS reports, sum(folded) AS folded");
        for (var status : STANDING) {
            var name = '"' + status.name() + '"';
            inner.append(", count(*) FILTER (WHERE true ")
                    .append(ScopeSql.status("f", status))
                    .append(") AS ")
                    .append(name);
            outer.append(", sum(").append(name).append(") AS ").append(name);
        }
        inner.append(", count(*) FILTER (WHERE broken.rule <> f.rule ")
                .append(ScopeSql.status("f", FindingStatus.OPEN))
                .append(") AS folded");
        return Sql.of(outer + " FROM (" + inner)
                .add("FROM finding f JOIN report r ON " + ScopeSql.standing("f", null) + EACH_RULE)
                .andFindingsIn(scope)
                .add("GROUP BY 1, 2, 3) AS per_report GROUP BY 1, 2");
    }

    private static Sql closed(Scope scope) {
        return Sql.of("SELECT broken.rule, f.severity, count(*) AS closed FROM finding f JOIN report r ON "
                        + ScopeSql.standing("f", FindingStatus.CLOSED) + EACH_RULE)
                .andFindingsIn(scope)
                .add("GROUP BY 1, 2");
    }

    private static FindingCount standing(ResultSet row) throws SQLException {
        var statuses = new EnumMap<FindingStatus, Long>(FindingStatus.class);
        for (var status : STANDING) {
            statuses.put(status, row.getLong(status.name()));
        }
        var rule = Rule.of(row);
        return new FindingCount(
                rule.rule(),
                rule.severity(),
                row.getLong(FindingStatus.OPEN.name()),
                row.getLong("folded"),
                row.getLong("reports"),
                statuses);
    }

    private static FindingCount closed(ResultSet row) throws SQLException {
        var rule = Rule.of(row);
        return new FindingCount(
                rule.rule(), rule.severity(), 0, 0, 0, Map.of(FindingStatus.CLOSED, row.getLong("closed")));
    }

    private FindingCount and(FindingCount other) {
        var both = new EnumMap<FindingStatus, Long>(FindingStatus.class);
        statuses.forEach((status, count) -> both.merge(status, count, Long::sum));
        other.statuses.forEach((status, count) -> both.merge(status, count, Long::sum));
        return new FindingCount(
                rule, severity, open + other.open, folded + other.folded, reports + other.reports, both);
    }
}
