package org.gongkai.validate.arithmetic;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.DisclosureColumn;
import org.gongkai.events.FigureState;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.Words;

/** What a figure may be by itself. */
final class NumberRules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    ArithmeticInfo.of(
                            "NEGATIVE",
                            new Message(
                                    "除“本年增/减”外，各表数字不得为负数", "No figure but the change of the year (本年增/减) is negative"),
                            new Message(
                                    "逐格检查，每个负数一条。全部空白或有单元格未能读出的表不予判断。",
                                    "Every negative cell is a finding of its own. A table that is blank altogether, or that"
                                            + " has cells which were not read, is not assessable.")),
                    new Rule.Examples("format 2019, licensing.change -5", "received -1"),
                    report -> Stream.of(ReportTable.values())
                            .flatMap(table -> negatives(table, report))
                            .toList()),
            new Rule(
                    ArithmeticInfo.of(
                            "NOT_INTEGER",
                            new Message("件数、项数应为整数", "Counts are integers"),
                            new Message(
                                    "金额和“本年增/减”除外，逐格检查。全部空白或有单元格未能读出的表不予判断。",
                                    "Every cell but those of money and of changes. A table that is blank altogether, or that"
                                            + " has cells which were not read, is not assessable.")),
                    new Rule.Examples("fees.amount 0.5", "licensing.decisions 1.5"),
                    report -> Stream.of(ReportTable.values())
                            .flatMap(table -> fractions(table, report))
                            .toList()));

    private NumberRules() {}

    private static Stream<Outcome> negatives(ReportTable table, Report report) {
        return outcomes(
                table,
                report,
                cell -> report.figures().value(cell).signum() < 0
                        && !cell.column().equals(DisclosureColumn.CHANGE.key()),
                new Message("为负数：", "A negative figure in "));
    }

    private static Stream<Outcome> fractions(ReportTable table, Report report) {
        return outcomes(
                table,
                report,
                cell -> report.figures().value(cell).stripTrailingZeros().scale() > 0
                        && !cell.column().equals(DisclosureColumn.CHANGE.key())
                        && !cell.column().equals(DisclosureColumn.AMOUNT.key()),
                new Message("不是整数：", "No integer in "));
    }

    private static Stream<Outcome> outcomes(ReportTable table, Report report, Predicate<CellId> isWrong, Message what) {
        var figures = report.figures();
        var cells = figures.cells(table);
        var wrong = cells.stream()
                .filter(cell -> figures.state(cell) == FigureState.READ && isWrong.test(cell))
                .map(cell -> broken(cell, what, report))
                .toList();
        if (!wrong.isEmpty()) {
            return wrong.stream();
        }
        return Stream.of(
                cells.stream().allMatch(figures::isPlain)
                                && cells.stream().anyMatch(cell -> figures.state(cell) == FigureState.READ)
                        ? Outcome.HOLDS
                        : new Outcome.NotAssessable("nothing is printed in " + table + ", or not all of it was read"));
    }

    private static Outcome broken(CellId cell, Message what, Report report) {
        var format = report.figures().format(cell.table());
        var table = Words.table(cell.table());
        var where = Words.cell(cell, format);
        var value = report.figures().value(cell).toPlainString();
        return Outcome.Broken.at(
                List.of(cell),
                new Message(
                        table.zh() + where.zh() + what.zh() + value + "。",
                        what.en() + table.en() + ", " + where.en() + ": " + value + "."),
                report.doubts().ofFigures());
    }
}
