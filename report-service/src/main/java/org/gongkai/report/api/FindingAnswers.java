package org.gongkai.report.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import org.gongkai.report.desk.Desk;
import org.gongkai.report.desk.Desk.Outcome;
import org.gongkai.report.desk.Person;
import org.gongkai.report.query.ActRepository;
import org.gongkai.report.query.FindingRepository;

/** Answers about one finding, and acts about it. */
@ApplicationScoped
class FindingAnswers {
    private final FindingRepository findings;
    private final ActRepository acts;
    private final Desk desk;

    FindingAnswers(FindingRepository findings, ActRepository acts, Desk desk) {
        this.findings = findings;
        this.acts = acts;
        this.desk = desk;
    }

    FindingDetail finding(String id) {
        var row = findings.last(id).orElseThrow(() -> Refusal.noFinding(id));
        var rule = row.finding().rule;
        return new FindingDetail(
                FindingView.of(row),
                acts.about(id).stream().map(ActView::of).toList(),
                new FindingDetail.Elsewhere(
                        rule, findings.reportsWith(rule), "/api/findings?status=OPEN&rule=" + Links.encode(rule)));
    }

    ActView act(String id, Person who, byte[] body) throws SQLException {
        var intent = ActBody.read(body, LocalDate.now(QueryParameters.BEIJING));
        return switch (desk.act(id, intent, who)) {
            case Outcome.Done done -> ActView.of(acts.findById(done.actId()));
            case Outcome.Refused refused -> throw Refusal.of(refused.objection(), id);
        };
    }
}
