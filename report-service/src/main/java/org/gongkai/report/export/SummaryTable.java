package org.gongkai.report.export;

import java.sql.SQLException;
import java.util.List;
import org.gongkai.report.labels.OfficialTables;
import org.gongkai.report.query.Page;
import org.gongkai.report.summary.Summaries;
import org.gongkai.report.summary.SummaryQuestion;

/** What cells add up to, as a table: a row for each group and cell. */
public final class SummaryTable {
    private static final int HELD = 500;

    private static final List<Column> COLUMNS = List.of(
            new Column("by", "汇总方式"),
            new Column("group", "组"),
            new Column("groupName", "组名"),
            new Column("cell", "单元格"),
            new Column("label", "数据项"),
            new Column("count", "个数"),
            new Column("sum", "合计"),
            new Column("average", "平均"),
            new Column("minimum", "最小"),
            new Column("maximum", "最大"),
            new Column("blank", "空白"),
            new Column("unread", "未读出"));

    private SummaryTable() {}

    /** All groups of a question. */
    public static Table of(SummaryQuestion question) {
        return new Table("summary", COLUMNS, (answers, sink) -> {
            Places.ruleSets(answers, question.scope(), sink);
            Page.each(
                    place -> Summaries.page(answers, question.after(place, HELD)),
                    group -> group(question, group, sink));
        });
    }

    private static void group(SummaryQuestion question, Summaries.Group group, Table.Sink sink) throws SQLException {
        for (var entry : group.cells().entrySet()) {
            var cell = entry.getValue();
            sink.row(
                    question.by().id(),
                    group.group(),
                    group.groupName(),
                    entry.getKey().value(),
                    OfficialTables.label(entry.getKey()).zh(),
                    cell.count(),
                    cell.sum(),
                    cell.average(),
                    cell.minimum(),
                    cell.maximum(),
                    cell.blank(),
                    cell.unread());
        }
    }
}
