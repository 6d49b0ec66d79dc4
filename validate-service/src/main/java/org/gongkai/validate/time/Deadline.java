package org.gongkai.validate.time;

import java.time.LocalDate;
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
import org.gongkai.validate.rule.DueDate;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;
import org.gongkai.validate.rule.StatutoryDate;

/** The date by which a report must be out: the law's, or an earlier one of a local notice. */
final class Deadline {
    static final Rule RULE = new Rule(
            new RuleInfo(
                    "LATE",
                    RuleGroup.TIME,
                    Severity.ERROR,
                    new Message("年度报告应按时公布", "The report is published in time"),
                    new Basis(StatutoryDate.ARTICLE, StatutoryDate.ARTICLE),
                    new Message(
                            "县级以上政府（含其办公厅、办公室）次年3月31日前，政府部门次年1月31日前；管理员规则可以写入当地通知的更早日期及其依据，并适用于乡镇街道。日期、年度或机关类型不明的，以及没有当地期限的乡镇街道，不予判断；公布日期晚于当年的，可能是网站重新发布，责任待定。",
                            "Governments of counties and above, and their general offices, by 31 March of the following year;"
                                    + " departments by 31 January. The administrators' rules may set the earlier date of"
                                    + " a local notice, with its basis, for townships too. Unknown dates, years and kinds"
                                    + " of agencies are not assessable, nor are townships without a local date. A date of a later year may be that of another"
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
        var local = report.settings().localDueDate();
        return local.or(() -> statutory(parsed.agency()))
                .map(due -> due.day().atYear(year + 1))
                .map(last -> published.isAfter(last) ? late(published, last, local, report) : Outcome.HOLDS)
                .orElseGet(() -> new Outcome.NotAssessable("no date is set for this kind of agency"));
    }

    private static Optional<DueDate> statutory(Agency agency) {
        if (agency.kind() == null || agency.level() == null || agency.level() == AdministrativeLevel.TOWNSHIP) {
            return Optional.empty();
        }
        return Optional.ofNullable(StatutoryDate.reporting(agency).kind())
                .flatMap(StatutoryDate::of)
                .map(StatutoryDate::due);
    }

    private static Outcome late(LocalDate published, LocalDate last, Optional<DueDate> local, Report report) {
        var basis = local.map(DueDate::basis);
        return Outcome.Broken.in(
                "published",
                List.of(new Evidence(published.toString(), Source.NOWHERE)),
                new Message(
                        "公布或落款日期为" + published + "，晚于" + last
                                + basis.map(notice -> "（" + notice + "）").orElse("") + "。",
                        "Published or signed on " + published + ", after " + last
                                + basis.map(notice -> " (" + notice + ")").orElse("") + "."),
                published.getYear() == last.getYear() ? report.doubts().ofFigures() : Blame.UNDECIDED);
    }
}
