package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.gongkai.events.ReportValidated;
import org.gongkai.report.query.StoredRevision;

/**
 * Everything that was read and found in a revision.
 *
 * @param result the event of {@code reports.validated}, whose fields stand beside the other
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

    static FullReport of(StoredRevision revision, boolean current, ReportValidated result) {
        return new FullReport(
                result,
                new RevisionInfo(
                        revision.reportKey,
                        revision.submissionId,
                        current,
                        revision.receivedAt(),
                        RevisionView.RevisionLinks.of(revision)));
    }
}
