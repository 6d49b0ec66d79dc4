package org.gongkai.validate.years;

import static java.util.stream.Collectors.joining;
import static org.gongkai.events.DisclosureColumn.CHANGE;
import static org.gongkai.events.DisclosureColumn.EFFECTIVE;
import static org.gongkai.events.DisclosureColumn.MADE;
import static org.gongkai.events.DisclosureColumn.PREVIOUS_ITEMS;
import static org.gongkai.events.DisclosureColumn.PUBLISHED;
import static org.gongkai.events.DisclosureColumn.REPEALED;
import static org.gongkai.events.DisclosureColumn.TOTAL_PUBLISHED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.Equation;
import org.gongkai.events.Format;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;
import org.gongkai.validate.rule.Words;

/** Figures that must follow from last year's. Breaches of one rule are one finding: they have one cause. */
final class FigureRules {
    private static final Message WHEN = new Message(
            "只有已收到同一机关上一年度报告、两年的有关单元格都读出时才判断；增减数空白按0计。上一年度报告更正或后到的，重新核对。",
            "Judged only when last year's report of the same agency is known and the cells of both years were read; a"
                    + " blank addition or removal counts as 0. A report of last year that is corrected or comes late"
                    + " leads to a new check.");

    static final List<Rule> ALL = List.of(
            rule(
                    "X_CARRY",
                    Severity.ERROR,
                    new Message(
                            "表三每一栏：本年“上年结转”等于上一年度“结转下年度继续办理”",
                            "Table three, every column: carried in equals what last year's report carried out"),
                    new Rule.Examples(
                            "last year: carriedOut 3, carriedIn 3, total 3", "last year: carriedOut 3, carriedIn 2"),
                    ReportTable.T3,
                    Stream.of(Format.values()),
                    Stream.of(Applicant.values())
                            .map(column -> new Continuation(
                                    CellId.requests(RequestRow.CARRIED_IN, column),
                                    List.of(),
                                    List.of(),
                                    CellId.requests(RequestRow.CARRIED_OUT, column),
                                    List.of()))),
            rule(
                    "X_EFFECTIVE_DOCS",
                    Severity.WARNING,
                    new Message(
                            "表二：现行有效件数等于上一年度现行有效件数加本年制发减本年废止",
                            "Table two: documents in force equal last year's, plus those made, minus those repealed"),
                    new Rule.Examples(
                            "last year: t2.regulations.effective 5, t2.regulations.made 2, t2.regulations.repealed 1,"
                                    + " t2.regulations.effective 6",
                            "last year: t2.regulations.effective 5, t2.regulations.effective 6"),
                    ReportTable.T2,
                    Stream.of(Format.V2021),
                    documents(row -> new Continuation(
                            CellId.disclosure(row, EFFECTIVE),
                            List.of(CellId.disclosure(row, REPEALED)),
                            List.of(CellId.disclosure(row, MADE)),
                            CellId.disclosure(row, EFFECTIVE),
                            List.of()))),
            rule(
                    "X_TOTAL_PUBLISHED",
                    Severity.WARNING,
                    new Message(
                            "表二（2019年格式）：对外公开总数量等于上一年度总数量加本年新公开数量",
                            "Table two, format of 2019: the total published equals last year's total plus what was newly"
                                    + " published"),
                    new Rule.Examples(
                            "format 2019, last year: t2.regulations.totalPublished 5, t2.regulations.published 2,"
                                    + " t2.regulations.totalPublished 7",
                            "format 2019, last year: t2.regulations.totalPublished 5, t2.regulations.totalPublished 7"),
                    ReportTable.T2,
                    Stream.of(Format.V2019),
                    documents(row -> new Continuation(
                            CellId.disclosure(row, TOTAL_PUBLISHED),
                            List.of(),
                            List.of(CellId.disclosure(row, PUBLISHED)),
                            CellId.disclosure(row, TOTAL_PUBLISHED),
                            List.of()))),
            rule(
                    "X_ITEMS",
                    Severity.WARNING,
                    new Message(
                            "表二（2019年格式）：上一年项目数量等于上一年度报告的上一年项目数量加其本年增/减",
                            "Table two, format of 2019: the items of last year equal the items and the change in last"
                                    + " year's report"),
                    new Rule.Examples(
                            "format 2019, last year: t2.licensing.previousItems 5, last year: t2.licensing.change -1,"
                                    + " t2.licensing.previousItems 4",
                            "format 2019, last year: t2.licensing.previousItems 5, t2.licensing.previousItems 4"),
                    ReportTable.T2,
                    Stream.of(Format.V2019),
                    DisclosureRow.of(Format.V2019).stream()
                            .filter(row -> row.columns(Format.V2019).contains(PREVIOUS_ITEMS))
                            .map(row -> new Continuation(
                                    CellId.disclosure(row, PREVIOUS_ITEMS),
                                    List.of(),
                                    List.of(),
                                    CellId.disclosure(row, PREVIOUS_ITEMS),
                                    List.of(CellId.disclosure(row, CHANGE))))));

    private FigureRules() {}

    private static Stream<Continuation> documents(Function<DisclosureRow, Continuation> of) {
        return Stream.of(DisclosureRow.REGULATIONS, DisclosureRow.NORMATIVE_DOCUMENTS)
                .map(of);
    }

    private static Rule rule(
            String id,
            Severity severity,
            Message summary,
            Rule.Examples examples,
            ReportTable table,
            Stream<Format> formats,
            Stream<Continuation> continuations) {
        var info = new RuleInfo(id, RuleGroup.YEARS, severity, summary, Basis.NATIONAL_FORMAT, WHEN);
        var of = formats.toList();
        var all = continuations.toList();
        return new Rule(
                info,
                examples,
                report -> report.lastYear()
                        .filter(lastYear -> isOf(of, table, report) && isOf(of, table, lastYear))
                        .map(lastYear -> outcomes(id, all, report, lastYear))
                        .orElse(List.of()));
    }

    private static boolean isOf(List<Format> formats, ReportTable table, Report report) {
        return report.figures().isThere(table)
                && formats.contains(report.figures().format(table));
    }

    private static List<Outcome> outcomes(String id, List<Continuation> all, Report report, Report lastYear) {
        var outcomes = new ArrayList<Outcome>();
        var broken = new ArrayList<Equation>();
        for (var continuation : all) {
            switch (continuation.check(id, report, lastYear)) {
                case Continuation.Result.Holds() -> outcomes.add(Outcome.HOLDS);
                case Continuation.Result.Unread(var why) -> outcomes.add(new Outcome.NotAssessable(why));
                case Continuation.Result.Differs(var equation) -> broken.add(equation);
            }
        }
        if (!broken.isEmpty()) {
            outcomes.add(Outcome.Broken.of(
                    broken,
                    broken.stream().map(equation -> equation.left().getFirst()).toList(),
                    message(broken, report),
                    Continuation.blame(report, lastYear)));
        }
        return outcomes;
    }

    private static Message message(List<Equation> broken, Report report) {
        return new Message(
                "与上一年度报告对不上："
                        + broken.stream().map(equation -> zh(equation, report)).collect(joining("；")) + "。",
                "Does not follow from last year's report: "
                        + broken.stream().map(equation -> en(equation, report)).collect(joining("; ")) + ".");
    }

    private static String zh(Equation equation, Report report) {
        return words(equation, report).zh() + "应为" + equation.rightValue().toPlainString() + "，表中为"
                + equation.leftValue().toPlainString();
    }

    private static String en(Equation equation, Report report) {
        return words(equation, report).en() + " should be "
                + equation.rightValue().toPlainString() + " and is "
                + equation.leftValue().toPlainString();
    }

    private static Message words(Equation equation, Report report) {
        var cell = equation.left().getFirst();
        return Words.cell(cell, report.figures().format(cell.table()));
    }
}
