package org.gongkai.validate.completeness;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.FigureState;
import org.gongkai.events.Message;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.Words;

/** The three tables are there, table three with all its rows. A report without one of them must not pass. */
final class TableRules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    CompletenessInfo.of(
                            "TABLE2_MISSING",
                            new Message("应有表二", "Table two is there"),
                            new Message("表二的单元格一个也没有找到。", "Not one cell of table two was found.")),
                    new Rule.Examples("regulations.* blank", "t2.* absent"),
                    report -> List.of(missing(ReportTable.T2, report))),
            new Rule(
                    CompletenessInfo.of(
                            "TABLE4_MISSING",
                            new Message("应有表四", "Table four is there"),
                            new Message("表四的单元格一个也没有找到。", "Not one cell of table four was found.")),
                    new Rule.Examples("reconsideration.* blank", "t4.* absent"),
                    report -> List.of(missing(ReportTable.T4, report))),
            new Rule(
                    CompletenessInfo.of(
                            "T3_ROWS_MISSING",
                            new Message("应有表三，且各行齐全", "Table three is there with all its rows"),
                            new Message(
                                    "一行的七个单元格都不在文件中即为缺行；整张表三不在时也报本条。行的名目按该表实际采用的格式。",
                                    "A row is missing when none of its seven cells is in the document; the rule also"
                                            + " covers the whole table. Which rows there must be follows from the format"
                                            + " that the table itself uses.")),
                    new Rule.Examples("granted.* blank", "refused5.* absent, refused6.* absent"),
                    report -> List.of(rowsMissing(report))));

    private TableRules() {}

    private static Outcome missing(ReportTable table, Report report) {
        if (report.figures().isThere(table)) {
            return Outcome.HOLDS;
        }
        if (TableImage.standsFor(table, report)) {
            return new Outcome.NotAssessable(table + " is only a picture");
        }
        var section = RequiredSection.of(table);
        return Outcome.Broken.at(
                report.figures().cells(table),
                new Message(
                        "没有" + Words.table(table).zh() + "（“" + section.heading() + "”的表格）。",
                        "There is no " + Words.table(table).en() + " (the table of “" + section.heading() + "”)."),
                report.doubts().ofSomethingMissingIn(section.number()));
    }

    private static Outcome rowsMissing(Report report) {
        if (!report.figures().isThere(ReportTable.T3)) {
            return missing(ReportTable.T3, report);
        }
        var missing = RequestRow.of(report.figures().format(ReportTable.T3)).stream()
                .filter(row -> isMissing(row, report))
                .toList();
        if (missing.isEmpty()) {
            return Outcome.HOLDS;
        }
        return Outcome.Broken.at(
                missing.stream().flatMap(TableRules::cells).toList(),
                new Message(
                        "表三缺少" + missing.size() + "行："
                                + missing.stream()
                                        .map(row -> "“" + row.label() + "”")
                                        .collect(joining("、")) + "。",
                        "Table three lacks " + missing.size() + (missing.size() == 1 ? " row: " : " rows: ")
                                + missing.stream()
                                        .map(row -> Words.quoted(row.label(), row.key()))
                                        .collect(joining(", "))
                                + "."),
                report.doubts().ofSomethingMissingIn(RequiredSection.REQUESTS.number()));
    }

    private static boolean isMissing(RequestRow row, Report report) {
        return cells(row).allMatch(cell -> report.figures().state(cell) == FigureState.ABSENT);
    }

    private static Stream<CellId> cells(RequestRow row) {
        return Stream.of(Applicant.values()).map(column -> CellId.requests(row, column));
    }
}
