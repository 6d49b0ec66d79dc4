package org.gongkai.validate.completeness;

import static org.gongkai.events.FigureState.ABSENT;
import static org.gongkai.events.FigureState.AMBIGUOUS;
import static org.gongkai.events.FigureState.BLANK;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gongkai.events.Blame;
import org.gongkai.events.CellId;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Severity;
import org.gongkai.validate.rule.Basis;
import org.gongkai.validate.rule.Figures;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.RuleGroup;
import org.gongkai.validate.rule.RuleInfo;
import org.gongkai.validate.rule.Words;

/** The cells of a table that is there: none is left out, none is blank. */
final class CellRules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    CompletenessInfo.of(
                            "CELLS_MISSING",
                            new Message("表格的行和栏应齐全", "A table has all its rows and columns"),
                            new Message(
                                    "表二、表四缺行缺栏，或表三某行缺栏，每表一条；整表缺失见 TABLE2_MISSING、TABLE4_MISSING，表三整行缺失见 T3_ROWS_MISSING。",
                                    "Rows or columns lacking in table two or four, or columns in a row of table three: one"
                                            + " finding per table. For a whole table see TABLE2_MISSING and"
                                            + " TABLE4_MISSING, for whole rows of table three T3_ROWS_MISSING.")),
                    new Rule.Examples("t2.* absent", "coercion.decisions absent"),
                    report -> eachTable(report, CellRules::missing)),
            new Rule(
                    CompletenessInfo.of(
                            "BLANK_CELLS",
                            new Message("表格不得留空，没有的填0", "No cell of a table is left blank; nothing is written as 0"),
                            new Message(
                                    "空白以及“/”“-”“—”“无”都算留空，每表一条，写明格数。",
                                    "Empty cells and 「/」「-」「—」「无」 count as blank: one finding per table, with their"
                                            + " number.")),
                    new Rule.Examples("received 3", "received.business blank, fees.amount blank"),
                    report -> eachTable(report, CellRules::blank)),
            new Rule(
                    new RuleInfo(
                            "UNREAD_CELLS",
                            RuleGroup.COMPLETENESS,
                            Severity.WARNING,
                            new Message("每个单元格都应能读准", "Every cell can be read for certain"),
                            Basis.NATIONAL_FORMAT,
                            new Message(
                                    "有多种读法的单元格不采用任何读法，有关的检查不予判断；这不是报告的错，请人工核对原文。",
                                    "A cell that can be read in several ways is not given a value, and checks that need it"
                                            + " are not assessable. This is no fault of the report: a person should look at"
                                            + " the original.")),
                    new Rule.Examples("received.business blank", "received.business ambiguous"),
                    report -> eachTable(report, CellRules::unread)));

    private CellRules() {}

    private static List<Outcome> eachTable(Report report, BiFunction<ReportTable, Report, Outcome> check) {
        return Stream.of(ReportTable.values())
                .map(table -> report.figures().isThere(table)
                        ? check.apply(table, report)
                        : new Outcome.NotAssessable(table + " is not there"))
                .toList();
    }

    private static Outcome missing(ReportTable table, Report report) {
        var figures = report.figures();
        var missing = figures.cells(table).stream()
                .filter(cell -> figures.state(cell) == ABSENT)
                .toList();
        if (table == ReportTable.T3 && !missing.isEmpty()) {
            var rows = rowsThatAreThere(figures);
            missing = missing.stream().filter(cell -> rows.contains(cell.row())).toList();
        }
        if (missing.isEmpty()) {
            return Outcome.HOLDS;
        }
        var words = Words.cells(missing, figures.format(table));
        return Outcome.Broken.at(
                missing,
                new Message(
                        table.label() + "缺少" + missing.size() + "个单元格：" + words.zh() + "。",
                        sentence(table, " lacks ", missing, " cell", words)),
                report.doubts().ofSomethingMissingIn(RequiredSection.of(table).number()));
    }

    private static Outcome blank(ReportTable table, Report report) {
        var figures = report.figures();
        var blank = figures.cells(table).stream()
                .filter(cell -> figures.state(cell) == BLANK)
                .toList();
        if (blank.isEmpty()) {
            return Outcome.HOLDS;
        }
        var words = Words.cells(blank, figures.format(table));
        return Outcome.Broken.at(
                blank,
                new Message(
                        table.label() + "有" + blank.size() + "个单元格空白：" + words.zh() + "。",
                        sentence(table, " has ", blank, " blank cell", words)),
                report.doubts().ofFigures());
    }

    private static Outcome unread(ReportTable table, Report report) {
        var figures = report.figures();
        var unread = figures.cells(table).stream()
                .filter(cell -> figures.state(cell) == AMBIGUOUS)
                .toList();
        if (unread.isEmpty()) {
            return Outcome.HOLDS;
        }
        var words = Words.cells(unread, figures.format(table));
        return Outcome.Broken.at(
                unread,
                new Message(
                        table.label() + "有" + unread.size() + "个单元格未能读准，请核对原文：" + words.zh() + "。",
                        sentence(table, " has ", unread, " cell", words)
                                + " They could not be read for certain: please look at the original."),
                Blame.EXTRACTION);
    }

    private static String sentence(ReportTable table, String verb, List<CellId> cells, String what, Message words) {
        var name = Words.table(table).en();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + verb + cells.size() + what
                + (cells.size() == 1 ? "" : "s") + ": " + words.en() + ".";
    }

    private static Set<String> rowsThatAreThere(Figures figures) {
        var rows = new HashSet<String>();
        for (var cell : figures.cells(ReportTable.T3)) {
            if (figures.state(cell) != ABSENT) {
                rows.add(cell.row());
            }
        }
        return rows;
    }
}
