package org.gongkai.validate.narrative;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.FigureState;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;

/** Cases stand in table four, and the prose does not mention them. */
final class CasesOmitted {
    /** The name of section four, as a preface lists it, mentions no case. */
    private static final Pattern NAME_OF_THE_SECTION = Pattern.compile("行政复议、(?:提起)?行政诉讼(?:的)?情况");

    static final Rule RULE = new Rule(
            NarrativeInfo.of(
                    "NARR_T4_OMITTED",
                    Severity.INFO,
                    new Message("表四有案件的，正文一般会提到", "Cases of table four are mentioned in the prose"),
                    new Message(
                            "表四总计大于0，而各部分文字都没有提到复议、诉讼；没有读到正文的，不予判断。",
                            "Table four counts cases, and no sentence speaks of 复议 or 诉讼. Where no prose was read the rule is"
                                    + " not assessable.")),
            new Rule.Examples(
                    "reconsideration.total 1, reconsideration.upheld 1, section 4 \"发生行政复议1件。\"",
                    "reconsideration.total 1, reconsideration.upheld 1"),
            report -> List.of(check(report)));

    private CasesOmitted() {}

    private static Outcome check(Report report) {
        var figures = report.figures();
        var cases = Stream.of(CaseGroup.values())
                .map(group -> CellId.cases(group, CaseOutcome.TOTAL))
                .filter(cell -> figures.state(cell) == FigureState.READ
                        && figures.value(cell).signum() > 0)
                .toList();
        var silent = report.section(1).filter(section -> !section.text().isBlank());
        if (!figures.isThere(ReportTable.T4) || silent.isEmpty()) {
            return new Outcome.NotAssessable("no table four, or no prose");
        }
        if (cases.isEmpty() || report.sentences().stream().anyMatch(sentence -> isAboutCases(sentence.text()))) {
            return Outcome.HOLDS;
        }
        var count = cases.stream().map(figures::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Outcome.Broken.at(
                cases,
                new Message(
                        "表四有" + count.toPlainString() + "件复议、诉讼，正文没有提到。",
                        "Table four counts " + count.toPlainString() + ", the prose mentions none."),
                report.doubts().ofFigures());
    }

    private static boolean isAboutCases(String sentence) {
        if (!sentence.contains("复议") && !sentence.contains("诉讼")) {
            return false;
        }
        var rest = NAME_OF_THE_SECTION.matcher(sentence).replaceAll("");
        return rest.contains("复议") || rest.contains("诉讼");
    }
}
