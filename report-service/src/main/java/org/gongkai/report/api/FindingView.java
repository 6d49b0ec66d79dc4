package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gongkai.events.Equation;
import org.gongkai.events.Message;
import org.gongkai.events.Relevelled;
import org.gongkai.events.Repair;
import org.gongkai.report.query.FindingRepository;
import org.jspecify.annotations.Nullable;

/** A finding of a current revision, with the report it is in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        String id,
        String rule,
        String severity,
        String status,
        String blame,
        List<Equation> equations,
        List<String> cells,
        Message message,
        @Nullable String basis,
        @Nullable Repair repair,
        @Nullable Relevelled relevelled,
        String submissionId,
        ReportPlace report) {
    static FindingView of(FindingRepository.Row row) {
        var finding = row.finding();
        return new FindingView(
                finding.id,
                finding.rule,
                finding.severity,
                finding.status,
                finding.blame,
                finding.equations,
                List.of(finding.cells),
                new Message(finding.messageZh, finding.messageEn),
                finding.basis,
                finding.repair,
                finding.relevelled,
                finding.submissionId,
                ReportPlace.of(row.report()));
    }
}
