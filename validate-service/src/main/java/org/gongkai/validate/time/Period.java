package org.gongkai.validate.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.gongkai.events.Blame;
import org.gongkai.events.Evidence;
import org.gongkai.events.Message;
import org.gongkai.events.Severity;
import org.gongkai.events.StatisticalPeriod;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;

/** The figures cover the report year, the whole of it and nothing else. */
final class Period {
    static final Rule RULE = new Rule(
            new RuleInfo(
                    "WRONG_PERIOD",
                    RuleGroup.TIME,
                    Severity.ERROR,
                    new Message(
                            "统计期限应为报告年度的1月1日至12月31日",
                            "The statistical period is 1 January to 31 December of the report year"),
                    Basis.NATIONAL_FORMAT,
                    new Message(
                            "年度取自标题；期限或年度没有读到的，以及起止日期不完整的，不予判断。",
                            "The year is that of the title. Where the period or the year was not found, or a day is not"
                                    + " printed whole, the rule is not assessable.")),
            new Rule.Examples("period 2022-01-01 2022-12-31", "period 2022-01-01 2022-11-30"),
            report -> List.of(check(report)));

    private Period() {}

    private static Outcome check(Report report) {
        var period = report.parsed().period();
        var year = report.parsed().year();
        if (period == null || year == null || period.from() == null || period.to() == null) {
            return new Outcome.NotAssessable("the period or the year was not found");
        }
        if (period.from().equals(LocalDate.of(year, Month.JANUARY, 1))
                && period.to().equals(LocalDate.of(year, Month.DECEMBER, 31))) {
            return Outcome.HOLDS;
        }
        return broken(period, year, report);
    }

    private static Outcome broken(StatisticalPeriod period, int year, Report report) {
        return Outcome.Broken.in(
                "period",
                List.of(new Evidence(period.printed(), period.source())),
                new Message(
                        year + "年度报告的统计期限写为" + period.from() + "至" + period.to() + "。",
                        "The period of the report of " + year + " is given as " + period.from() + " to " + period.to()
                                + "."),
                report.parsed().title() == null
                        ? Blame.UNDECIDED
                        : report.doubts().ofFigures());
    }
}
