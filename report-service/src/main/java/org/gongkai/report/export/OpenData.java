package org.gongkai.report.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.events.EventJson;
import org.gongkai.events.Figure;
import org.gongkai.events.Source;
import org.gongkai.report.labels.Code;
import org.gongkai.report.labels.OfficialTables;
import org.gongkai.report.query.Sql;
import org.gongkai.report.store.PackedEvent;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a year as open data (开放数据): one row a figure, each with where it comes from and what speaks for and
 * against it. Read from the stored events, which hold more of a figure than the tables do.
 */
public final class OpenData {
    /** An event has some ten thousand bytes, and a report some two hundred rows. */
    private static final int FETCH = 50;

    private static final List<Column> COLUMNS = List.of(
            new Column("report", "报告"),
            new Column("agency", "机关代码"),
            new Column("agencyName", "机关名称"),
            new Column("division", "行政区划"),
            new Column("level", "层级", "", Code.LEVEL),
            new Column("kind", "类别", "", Code.KIND),
            new Column("year", "年度"),
            new Column("verdict", "结论", "", Code.VERDICT),
            new Column("sha256", "文件SHA-256"),
            new Column("reader", "读取程序版本"),
            new Column("ruleSet", "规则集"),
            new Column("cell", "单元格"),
            new Column("label", "数据项"),
            new Column("state", "读取状态", "", Code.STATE),
            new Column("value", "数值"),
            new Column("printed", "原文"),
            new Column("unit", "单位"),
            new Column("place", "位置"),
            new Column("confirmedBy", "印证的勾稽关系数"),
            new Column("findings", "涉及的问题"));

    private static final String QUESTION = """
            SELECT r.report_key, r.agency_key, a.name, a.division, a.level, a.kind, r.year, r.verdict,
                v.rule_set_version || ' ' || v.rule_set_hash AS rule_set, v.event,
                (SELECT jsonb_agg(jsonb_build_object('cells', f.cells, 'rule', f.rule, 'status',
                        finding_status(f.status, f.waived_until, f.closed_by)) ORDER BY f.ordinal)
                    FROM finding f WHERE f.submission_id = r.submission_id)::text AS findings
            FROM report r JOIN revision v ON v.submission_id = r.submission_id LEFT JOIN agency a ON a.key = r.agency_key
            WHERE r.year = ? ORDER BY r.report_key
            """;

    private OpenData() {}

    /** The figures of a year, of every report in its present state. */
    public static Table of(int year) {
        return Table.inOrderOfIndex("open-data-" + year, COLUMNS, Sql.of(QUESTION, year), FETCH, OpenData::read);
    }

    private static void read(ResultSet report, Table.Sink sink) throws SQLException {
        var result = PackedEvent.unpack(report.getBytes("event"));
        var reader = result.report().reader();
        var findings = findingsByCell(report.getString("findings"));
        for (var figure : result.report().figures()) {
            var id = figure.cell().value();
            sink.row(
                    report.getString("report_key"),
                    report.getString("agency_key"),
                    report.getString("name"),
                    report.getString("division"),
                    report.getString("level"),
                    report.getString("kind"),
                    report.getInt("year"),
                    report.getString("verdict"),
                    result.report().sha256(),
                    reader.name() + " " + reader.version(),
                    report.getString("rule_set"),
                    id,
                    OfficialTables.label(figure.cell()).zh(),
                    figure.state().name(),
                    figure.value(),
                    figure.printed(),
                    figure.unit(),
                    place(figure),
                    figure.confirmedBy(),
                    findings.containsKey(id) ? String.join(" ", findings.get(id)) : null);
        }
    }

    private static @Nullable String place(Figure figure) {
        return figure.source().equals(Source.NOWHERE) ? null : new String(EventJson.write(figure.source()), UTF_8);
    }

    /** Rule and status of the findings on each cell, such as T3_BALANCE:OPEN. */
    private static Map<String, List<String>> findingsByCell(@Nullable String json) {
        var byCell = new HashMap<String, List<String>>();
        if (json != null) {
            for (var finding : array(json)) {
                var name = finding.get("rule").asText() + ":"
                        + finding.get("status").asText();
                finding.get("cells")
                        .forEach(cell -> byCell.computeIfAbsent(cell.asText(), _ -> new ArrayList<>())
                                .add(name));
            }
        }
        return byCell;
    }

    private static JsonNode array(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
