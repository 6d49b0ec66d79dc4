package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.events.Equation;
import org.gongkai.events.Message;
import org.gongkai.events.Relevelled;
import org.gongkai.events.Repair;
import org.gongkai.report.query.FindingRepository;
import org.jspecify.annotations.Nullable;

/**
 * A finding with the report it is in, as it stands today.
 *
 * @param rule the first of those that it breaks
 * @param rules all of them: equations that one mistake breaks stand in one finding
 * @param waivedUntil last day of the waiver that covers it, or covered it
 * @param pending the waiver that waits for another person to confirm it
 * @param closedBy the revision that closed it
 * @param submissionId the revision that has it: the present one, or the last one before it was closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        String id,
        String rule,
        List<String> rules,
        String severity,
        String status,
        @Nullable LocalDate waivedUntil,
        @Nullable String pending,
        @Nullable String closedBy,
        String blame,
        List<Equation> equations,
        List<String> cells,
        Message message,
        @Nullable String basis,
        @Nullable Repair repair,
        @Nullable Relevelled relevelled,
        String submissionId,
        ReportPlace report,
        FindingLinks links) {
    /** Where more is to be had, and where acts are sent to. */
    public record FindingLinks(String self, String acts) {}

    static FindingView of(FindingRepository.Row row) {
        var finding = row.finding();
        return new FindingView(
                finding.id,
                finding.rule,
                List.of(finding.rules),
                finding.severity,
                finding.status,
                finding.waivedUntil,
                finding.pending,
                finding.closedBy,
                finding.blame,
                finding.equations,
                List.of(finding.cells),
                new Message(finding.messageZh, finding.messageEn),
                finding.basis,
                finding.repair,
                finding.relevelled,
                finding.submissionId,
                ReportPlace.of(row.report()),
                new FindingLinks(Links.finding(finding.id), Links.finding(finding.id) + "/acts"));
    }
}
