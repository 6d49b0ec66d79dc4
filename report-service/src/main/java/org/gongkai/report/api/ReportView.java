package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.gongkai.events.Message;
import org.gongkai.report.query.StoredFinding;
import org.gongkai.report.query.StoredReport;

/**
 * A report in its present state, without figures and text.
 *
 * @param key agency key and year, or the submission id where either is unknown
 * @param revision its latest revision, whose fields stand beside the key
 * @param firstFindings the heaviest findings
 */
public record ReportView(String key, @JsonUnwrapped RevisionView revision, List<FirstFinding> firstFindings) {
    /** How many findings are told with a report. */
    static final int FIRST_FINDINGS = 3;

    /** A finding in a few words. */
    public record FirstFinding(String id, String rule, String severity, Message message) {
        static FirstFinding of(StoredFinding finding) {
            return new FirstFinding(
                    finding.id, finding.rule, finding.severity, new Message(finding.messageZh, finding.messageEn));
        }
    }

    static ReportView of(StoredReport report, List<StoredFinding> first) {
        return new ReportView(
                report.reportKey,
                RevisionView.of(report.revision, true),
                first.stream().map(FirstFinding::of).toList());
    }
}
