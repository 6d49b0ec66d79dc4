package org.gongkai.report.export;

import java.util.List;
import org.gongkai.report.events.EventFilter;
import org.gongkai.report.labels.Code;
import org.gongkai.report.query.Sql;
import org.gongkai.report.region.Region;

/** The log of results that became others, as a table, in its order. */
public final class EventTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("id", "编号", "l.epoch || '-' || r.sequence"),
            new Column("loggedAt", "记录时间", "r.logged_at"),
            new Column("type", "类型", "r.type"),
            new Column("report", "报告", "r.report_key"),
            new Column("agency", "机关代码", "r.agency_key"),
            new Column("agencyName", "机关名称", "r.agency_name"),
            new Column("division", "行政区划", "r.division"),
            new Column("level", "层级", "r.level", Code.LEVEL),
            new Column("kind", "类别", "r.kind", Code.KIND),
            new Column("year", "年度", "r.year"),
            new Column("submission", "提交编号", "r.submission_id"),
            new Column("verdict", "结论", "r.verdict", Code.VERDICT),
            new Column("formerVerdict", "原结论", "r.former_verdict", Code.VERDICT),
            new Column("errors", "错误", "r.errors"),
            new Column("warnings", "警告", "r.warnings"),
            new Column("infos", "提示", "r.infos"),
            new Column("rules", "规则", "array_to_string(r.rules, ' ')", Code.RULE),
            new Column("changedCells", "变化的单元格", "array_to_string(r.changed_cells, ' ')", Code.CELL),
            new Column("validatedAt", "校验时间", "r.validated_at"));

    private EventTable() {}

    /** All that the log still holds and the filter accepts. */
    public static Table of(EventFilter filter) {
        var sql = Table.select(COLUMNS, Tables.NONE, "report_event r CROSS JOIN report_event_log l WHERE true")
                .addIf("AND r.year = ?", filter.year())
                .addIf("AND r.level = ?", filter.level())
                .addIf("AND r.verdict = ?", filter.verdict())
                .addIf("AND ? = ANY (r.rules)", filter.rule());
        var region = filter.region();
        if (region != null) {
            sql.add("AND r.division >= ? AND r.division < ?", region, new Region(region).end());
        }
        var agency = filter.agency();
        if (agency != null) {
            sql.add("AND (r.agency_key = ? OR lower(r.agency_name) LIKE ? ESCAPE '!')", agency, Sql.anywhere(agency));
        }
        return Table.of("events", COLUMNS, sql.add("ORDER BY r.sequence"));
    }
}
