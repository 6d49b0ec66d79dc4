package org.gongkai.validate.arithmetic;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.FigureState;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.validate.rule.Figures;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.Words;

/** A row of table three whose 总计 is left blank although its other cells hold values. */
final class RowTotalBlank {
    static final String ID = "T3_ROW_TOTAL_BLANK";
    static final Rule RULE = new Rule(
            ArithmeticInfo.of(
                    ID,
                    new Message(
                            "表三某行已填写数字，“总计”不得空白",
                            "Table three: the last column of a row that is filled in is not blank"),
                    new Message(
                            "任一栏印有数字（包括0）而“总计”空白即为漏填，不按0计；该行以及需要该格的“总计”栏等式不予判断。整行空白的，见 BLANK_CELLS。",
                            "Any number in the row, also 0, with a blank last column is an omission and never 0; the sums"
                                    + " that need the cell are not assessable. For a row that is blank altogether see"
                                    + " BLANK_CELLS.")),
            new Rule.Examples(
                    "carriedOut.natural 1, carriedOut.total 1", "carriedOut.natural 1, carriedOut.total blank"),
            report -> RequestRow.of(report.figures().format(ReportTable.T3)).stream()
                    .map(row -> check(row, report))
                    .toList());

    private RowTotalBlank() {}

    private static Outcome check(RequestRow row, Report report) {
        var total = CellId.requests(row, Applicant.TOTAL);
        return switch (report.figures().state(total)) {
            case READ -> Outcome.HOLDS;
            case BLANK ->
                OmittedTotal.is(total, report.figures())
                        ? Outcome.Broken.at(
                                List.of(total),
                                message(row, report.figures()),
                                report.doubts().ofFigures())
                        : new Outcome.NotAssessable("nothing is printed in row " + row.key());
            case ABSENT, AMBIGUOUS, NOT_A_NUMBER ->
                new Outcome.NotAssessable(total + " is " + report.figures().state(total));
        };
    }

    private static Message message(RequestRow row, Figures figures) {
        var filled = Applicant.PARTS.stream()
                .filter(column -> figures.state(CellId.requests(row, column)) == FigureState.READ)
                .toList();
        return new Message(
                "表三“" + row.label() + "”行：已填"
                        + filled.stream()
                                .map(column -> "“" + column.label() + "”" + printed(row, column, figures))
                                .collect(joining("、"))
                        + "，“总计”却空白。",
                "Table three, row " + Words.quoted(row.label(), row.key()) + ": "
                        + filled.stream()
                                .map(column -> Words.quoted(column.label(), column.key()) + " "
                                        + printed(row, column, figures))
                                .collect(joining(", "))
                        + ", but “总计” (total) is blank.");
    }

    private static String printed(RequestRow row, Applicant column, Figures figures) {
        return figures.value(CellId.requests(row, column)).toPlainString();
    }
}
