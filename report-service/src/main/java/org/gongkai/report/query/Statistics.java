package org.gongkai.report.query;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Severity;
import org.gongkai.report.query.Questions.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Counts over the current revisions.
 *
 * @param reports reports per year and verdict
 * @param findings findings per rule that they break, those with most open ones first; one that breaks several counts for
 *     each of them
 */
public record Statistics(List<Reports> reports, List<Findings> findings) {
    public Statistics {
        reports = List.copyOf(reports);
        findings = List.copyOf(findings);
    }

    /**
     * One group of reports.
     *
     * @param year the report year; null where it is unknown
     */
    public record Reports(@Nullable Integer year, String verdict, long count) {}

    /**
     * The findings of one rule.
     *
     * @param count how many are open
     * @param folded how many of these stand under another rule, which they break too (并入其他问题)
     * @param reports how many reports have an open one
     * @param statuses how many there are of each status, as the list of findings has them
     */
    public record Findings(
            String rule, Severity severity, long count, long folded, long reports, Map<FindingStatus, Long> statuses) {
        static Findings of(FindingCount count) {
            return new Findings(
                    count.rule(), count.severity(), count.open(), count.folded(), count.reports(), count.statuses());
        }
    }

    /** As one state of the tables has it, for the reports of a scope. */
    public static Statistics of(Answers answers, Scope scope) throws SQLException {
        var sql = Sql.of("""
                SELECT r.year, r.verdict, count(*) FROM report r LEFT JOIN agency a ON a.key = r.agency_key WHERE true
                """).andReportsIn(scope).add("GROUP BY 1, 2 ORDER BY 1 DESC NULLS LAST, 2");
        var reports = answers.list(
                sql, row -> new Reports(row.getObject(1, Integer.class), row.getString(2), row.getLong(3)));
        var findings = FindingCount.of(answers, scope);
        return new Statistics(reports, findings.stream().map(Findings::of).toList());
    }
}
