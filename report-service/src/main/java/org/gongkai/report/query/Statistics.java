package org.gongkai.report.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts over the current revisions.
 *
 * @param reports reports per year and verdict
 * @param findings findings per rule
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
     * @param reports how many reports have such a finding
     */
    public record Findings(String rule, String severity, long count, long reports) {}
}
