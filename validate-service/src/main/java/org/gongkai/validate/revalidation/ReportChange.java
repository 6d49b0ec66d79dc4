package org.gongkai.validate.revalidation;

import java.util.List;
import org.gongkai.events.Agency;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a report under other rules. Topic {@code revalidation.changes}, key {@link #reportKey}.
 *
 * @param request which re-validation tells it
 * @param partition the partition that was walked through
 * @param attempt which walk through that partition it was
 * @param reportKey agency and year, or the submission where either is unknown
 * @param submissionId the revision that was checked
 * @param agency name of the agency; null when unknown
 * @param year the report year; null when unknown
 * @param before the verdict under the earlier rules
 * @param after the verdict under these rules
 * @param findings what becomes of its findings
 */
public record ReportChange(
        String request,
        int partition,
        int attempt,
        String reportKey,
        String submissionId,
        @Nullable String agency,
        @Nullable Integer year,
        Verdict before,
        Verdict after,
        List<FindingChange> findings) {
    public ReportChange {
        findings = List.copyOf(findings);
    }

    /** The difference between two results of a report. */
    public static ReportChange between(ReportValidated before, ReportValidated after, Walk walk, int partition) {
        var report = after.report();
        Agency agency = report.agency();
        return new ReportChange(
                walk.request().id(),
                partition,
                walk.attempt(),
                report.reportKey(),
                report.submissionId(),
                agency == null ? null : agency.name(),
                report.year(),
                before.verdict(),
                after.verdict(),
                FindingChange.between(before.findings(), after.findings()));
    }

    /** Whether there is something to tell: other words about the same finding are not. */
    public boolean hasNews() {
        return before != after || !findings.isEmpty();
    }
}
