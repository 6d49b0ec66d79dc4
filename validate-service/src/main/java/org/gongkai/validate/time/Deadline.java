package org.gongkai.validate.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.Agency;
import org.gongkai.events.Blame;
import org.gongkai.events.Evidence;
import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.gongkai.events.Source;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;

/** The statutory dates by which a report must be out; local notices may set earlier ones. */
final class Deadline {
    private static final String ARTICLE = "《政府信息公开条例》第四十九条（法定最迟日期，地方可另定更早日期）";

    static final Rule RULE = new Rule(
            new RuleInfo(
                    "LATE",
                    RuleGroup.TIME,
                    Severity.ERROR,
                    new Message("年度报告应按时公布", "The report is published in time"),
                    new Basis(ARTICLE, ARTICLE),
                    new Message(
                            "县级以上政府（含其办公厅、办公室）次年3月31日前，政府部门次年1月31日前。日期、年度或机关类型不明的，以及乡镇街道，不予判断；公布日期晚于当年的，可能是网站重新发布，责任待定。",
                            "Governments of counties and above, and their general offices, by 31 March of the following year;"
                                    + " departments by 31 January. Unknown dates, years and kinds of agencies are not"
                                    + " assessable, nor are townships. A date of a later year may be that of another"
                                    + " publication of the page: whose mistake it is then stays open.")),
            new Rule.Examples("published 2023-03-31", "published 2023-04-01"),
            report -> List.of(check(report)));

    private Deadline() {}

    private static Outcome check(Report report) {
        var parsed = report.parsed();
        var published = parsed.publishedOn();
        var year = parsed.year();
        if (published == null || year == null || parsed.agency() == null) {
            return new Outcome.NotAssessable("the date, the year or the agency is unknown");
        }
        return deadline(parsed.agency(), year + 1)
                .map(deadline -> published.isAfter(deadline) ? late(published, deadline, report) : Outcome.HOLDS)
                .orElseGet(() -> new Outcome.NotAssessable("no statutory date for this kind of agency"));
    }

    private static Optional<LocalDate> deadline(Agency agency, int year) {
        if (agency.kind() == null || agency.level() == null || agency.level() == AdministrativeLevel.TOWNSHIP) {
            return Optional.empty();
        }
        var ofGovernments = LocalDate.of(year, Month.MARCH, 31);
        return switch (agency.kind()) {
            case GOVERNMENT -> Optional.of(ofGovernments);
            // A general office most often publishes the report of its government under its own name.
            case DEPARTMENT ->
                Optional.of(
                        agency.name().endsWith("办公室") || agency.name().endsWith("办公厅")
                                ? ofGovernments
                                : LocalDate.of(year, Month.JANUARY, 31));
            case MINISTRY -> Optional.of(LocalDate.of(year, Month.JANUARY, 31));
            case TOWNSHIP -> Optional.empty();
        };
    }

    private static Outcome late(LocalDate published, LocalDate deadline, Report report) {
        return Outcome.Broken.in(
                "published",
                List.of(new Evidence(published.toString(), Source.NOWHERE)),
                new Message(
                        "公布或落款日期为" + published + "，晚于" + deadline + "。",
                        "Published or signed on " + published + ", after " + deadline + "."),
                published.getYear() == deadline.getYear() ? report.doubts().ofFigures() : Blame.UNDECIDED);
    }
}
