package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.ReportValidated;
import org.gongkai.report.query.StoredRevision;

/**
 * Everything that was read and found in a revision.
 *
 * @param result the event of {@code reports.validated}, whose fields stand beside the other, with
 *     its findings as they stand today
 * @param revision which revision it is
 */
public record FullReport(@JsonUnwrapped ReportValidated result, RevisionInfo revision) {
    /**
     * Which revision of which report.
     *
     * @param current whether it is the latest
     * @param receivedAt when these bytes were first accepted
     */
    public record RevisionInfo(
            String reportKey,
            String submissionId,
            boolean current,
            Instant receivedAt,
            RevisionView.RevisionLinks links) {}

    static FullReport of(
            StoredRevision revision, boolean current, ReportValidated result, Map<String, FindingStatus> statuses) {
        return new FullReport(
                asToday(result, statuses),
                new RevisionInfo(
                        revision.reportKey,
                        revision.submissionId,
                        current,
                        revision.receivedAt(),
                        RevisionView.RevisionLinks.of(revision)));
    }

    /** The event tells how findings stood when they were found. */
    private static ReportValidated asToday(ReportValidated result, Map<String, FindingStatus> statuses) {
        var findings = result.findings().stream()
                .map(finding -> finding.withStatus(statuses.getOrDefault(finding.id(), finding.status())))
                .toList();
        return new ReportValidated(
                result.report(),
                result.verdict(),
                result.ruleSet(),
                result.comparedWith(),
                result.validatedAt(),
                findings,
                result.checked(),
                result.switchedOff());
    }
}
