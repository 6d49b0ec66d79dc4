package org.gongkai.validate.arithmetic;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.FigureState;
import org.gongkai.events.Format;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;
import org.gongkai.validate.rule.Words;

/** Table two: what can hardly be larger than something else. */
final class DisclosureTableRules {
    static final List<Rule> ALL = List.of(new Rule(
            new RuleInfo(
                    "T2_ORDER",
                    RuleGroup.ARITHMETIC,
                    Severity.INFO,
                    new Message(
                            "表二：本年新公开数量一般不大于新制作数量，现行有效件数一般不小于本年制发件数",
                            "Table two: no more documents are published than made, and no fewer in force than made"),
                    Basis.NATIONAL_FORMAT,
                    new Message(
                            "补充公开往年文件、当年制发又废止时可能例外，因此只作提示。",
                            "Documents of earlier years may be published late, and new ones repealed at once: so this is only"
                                    + " worth knowing.")),
            new Rule.Examples(
                    "normativeDocuments.made 2, normativeDocuments.effective 2",
                    "normativeDocuments.made 3, normativeDocuments.effective 2"),
            report -> Stream.of(DisclosureRow.REGULATIONS, DisclosureRow.NORMATIVE_DOCUMENTS)
                    .map(row -> check(row, report))
                    .toList()));

    private DisclosureTableRules() {}

    private static Outcome check(DisclosureRow row, Report report) {
        var figures = report.figures();
        var format = figures.format(ReportTable.T2);
        var made = CellId.disclosure(row, DisclosureColumn.MADE);
        var other = CellId.disclosure(
                row, format == Format.V2019 ? DisclosureColumn.PUBLISHED : DisclosureColumn.EFFECTIVE);
        if (figures.state(made) != FigureState.READ || figures.state(other) != FigureState.READ) {
            return new Outcome.NotAssessable(made + " or " + other + " was not read");
        }
        var smaller = format == Format.V2019 ? other : made;
        var larger = format == Format.V2019 ? made : other;
        if (figures.value(smaller).compareTo(figures.value(larger)) <= 0) {
            return Outcome.HOLDS;
        }
        var one = Words.cell(smaller, format);
        var two = Words.cell(larger, format);
        return Outcome.Broken.at(
                List.of(made, other),
                new Message(
                        "表二" + one.zh() + "为" + figures.value(smaller).toPlainString() + "，大于" + two.zh() + "的"
                                + figures.value(larger).toPlainString() + "。",
                        "Table two: " + one.en() + " holds "
                                + figures.value(smaller).toPlainString() + ", more than " + two.en() + " with "
                                + figures.value(larger).toPlainString() + "."),
                report.doubts().ofFigures());
    }
}
