package org.gongkai.report.export;

import java.util.List;
import org.gongkai.report.compare.CellPair;
import org.gongkai.report.labels.Code;
import org.gongkai.report.query.Sql;
import org.jspecify.annotations.Nullable;

/** Two revisions, years or agencies side by side, as a table: a row for each cell. */
public final class ComparisonTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("cell", "单元格"),
            new Column("label", "数据项"),
            new Column("leftReport", "左报告"),
            new Column("leftState", "左读取状态", "", Code.STATE),
            new Column("leftValue", "左数值"),
            new Column("leftPrinted", "左原文"),
            new Column("rightReport", "右报告"),
            new Column("rightState", "右读取状态", "", Code.STATE),
            new Column("rightValue", "右数值"),
            new Column("rightPrinted", "右原文"),
            new Column("change", "变化"));

    private static final String RULE_SETS =
            "SELECT DISTINCT " + Tables.RULE_SET + " FROM revision v WHERE v.submission_id = ANY (?)";

    private ComparisonTable() {}

    /** One of the two: which report, and which revision of it. */
    public record Side(String report, String submissionId) {}

    /** Revisions never change, so the pairs are those that a page shows. */
    public static Table of(Side left, Side right, List<CellPair> pairs) {
        return new Table("comparison", COLUMNS, (answers, sink) -> {
            var submissions = List.of(left.submissionId(), right.submissionId());
            answers.list(Sql.of(RULE_SETS, submissions), row -> row.getString(1))
                    .forEach(sink::ruleSet);
            for (var pair : pairs) {
                sink.row(row(left, right, pair));
            }
        });
    }

    private static @Nullable Object[] row(Side left, Side right, CellPair pair) {
        var in = pair.left();
        var out = pair.right();
        return new @Nullable Object[] {
            pair.cell().value(),
            pair.label().zh(),
            left.report(),
            in == null ? null : in.state().name(),
            in == null ? null : in.value(),
            in == null ? null : in.printed(),
            right.report(),
            out == null ? null : out.state().name(),
            out == null ? null : out.value(),
            out == null ? null : out.printed(),
            pair.change()
        };
    }
}
