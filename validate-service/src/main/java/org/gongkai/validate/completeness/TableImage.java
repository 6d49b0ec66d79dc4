package org.gongkai.validate.completeness;

import java.util.stream.Stream;
import org.gongkai.events.Blame;
import org.gongkai.events.Evidence;
import org.gongkai.events.Message;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportTable;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.rule.Words;

/** A table that is only a picture: neither missing nor readable. */
final class TableImage {
    static final Rule RULE = new Rule(
            CompletenessInfo.of(
                    "TABLE_IS_IMAGE",
                    new Message("表格不得只是图片", "A table is more than a picture"),
                    new Message(
                            "该表的单元格一个也没有，原处只有图片；此时不再报该表缺失，表中数字不予判断。",
                            "A picture stands where the table should be, and not one of its cells was found. The table is"
                                    + " then not reported as missing, and its figures are not assessable.")),
            new Rule.Examples("t4.* absent", "t4.* absent, problem table is image"),
            report -> Stream.of(ReportTable.values())
                    .map(table -> check(table, report))
                    .toList());

    private TableImage() {}

    /** Whether a picture stands for the table; of which table it is, the reading may not know. */
    static boolean standsFor(ReportTable table, Report report) {
        return !report.figures().isThere(table)
                && report.parsed().problems().stream()
                        .anyMatch(problem -> problem.kind() == ProblemKind.TABLE_IS_IMAGE
                                && Stream.of(ReportTable.values())
                                        .noneMatch(other -> other != table
                                                && problem.detail().contains(other.label())));
    }

    private static Outcome check(ReportTable table, Report report) {
        if (!standsFor(table, report)) {
            return report.figures().isThere(table) ? Outcome.HOLDS : new Outcome.NotAssessable(table + " is not there");
        }
        var evidence = report.parsed().problems().stream()
                .filter(problem -> problem.kind() == ProblemKind.TABLE_IS_IMAGE)
                .map(problem -> new Evidence(problem.detail(), problem.source()))
                .limit(1)
                .toList();
        return Outcome.Broken.in(
                table.name(),
                evidence,
                new Message(
                        table.label() + "只是图片。",
                        "Only a picture stands for " + Words.table(table).en() + "."),
                Blame.AGENCY);
    }
}
