package org.gongkai.report.export;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.report.deadletter.DeadLetterCases;
import org.gongkai.report.filers.Filers;
import org.gongkai.report.labels.Code;
import org.gongkai.report.query.ActQuestion;
import org.gongkai.report.query.AgencyQuestion;
import org.gongkai.report.query.FigureQuestion;
import org.gongkai.report.query.FindingQuestion;
import org.gongkai.report.query.ReportQuestion;
import org.gongkai.report.query.Sql;

/** The lists of the API as tables: the same rows for the same question. */
public final class Tables {
    static final String RULE_SET = "v.rule_set_version || ' ' || v.rule_set_hash";

    /** Of rows that no rule was applied to. */
    static final String NONE = "NULL::text";

    static final List<Column> PLACE = List.of(
            new Column("report", "报告", "r.report_key"),
            new Column("agency", "机关代码", "r.agency_key"),
            new Column("agencyName", "机关名称", "a.name"),
            new Column("division", "行政区划", "a.division"),
            new Column("level", "层级", "a.level", Code.LEVEL),
            new Column("kind", "类别", "a.kind", Code.KIND),
            new Column("year", "年度", "r.year"));

    private static final List<Column> RESULT = List.of(
            new Column("title", "标题", "v.title"),
            new Column("publishedOn", "公布日期", "v.published_on"),
            new Column("verdict", "结论", "v.verdict", Code.VERDICT),
            new Column("errors", "错误", "v.errors"),
            new Column("warnings", "警告", "v.warnings"),
            new Column("infos", "提示", "v.infos"),
            new Column("held", "成立的校验", "v.held"),
            new Column("broken", "不成立的校验", "v.broken"),
            new Column("notAssessable", "无法判断的校验", "v.not_assessable"),
            new Column("switchedOff", "停用的规则", "v.switched_off"),
            new Column("filename", "文件名", "s.filename"),
            new Column("sha256", "文件SHA-256", "s.sha256"),
            new Column("submission", "提交编号", "v.submission_id"));

    private static final List<Column> REPORT = and(
            and(PLACE, RESULT),
            new Column("receivedAt", "收到时间", "r.received_at"),
            new Column("validatedAt", "校验时间", "v.validated_at"));

    private static final List<Column> REVISION = and(
            and(List.of(new Column("report", "报告", "v.report_key")), RESULT),
            new Column("current", "是否现行版本", "(r.submission_id = v.submission_id)::text"),
            new Column("receivedAt", "收到时间", "coalesce(s.received_at, v.validated_at)"),
            new Column("validatedAt", "校验时间", "v.validated_at"));

    private static final List<Column> FINDING = and(
            PLACE,
            new Column("finding", "问题编号", "f.id"),
            new Column("rule", "规则", "f.rule", Code.RULE),
            new Column("severity", "级别", "f.severity", Code.SEVERITY),
            new Column("status", "状态", "finding_status(f.status, f.waived_until, f.closed_by)", Code.STATUS),
            new Column("waivedUntil", "豁免至", "f.waived_until"),
            new Column("pending", "待确认的豁免", "f.pending"),
            new Column("blame", "责任", "f.blame", Code.BLAME),
            new Column("cells", "单元格", "array_to_string(f.cells, ' ')", Code.CELL),
            new Column("messageZh", "说明", "f.message_zh"),
            new Column("messageEn", "英文说明", "f.message_en"),
            new Column("basis", "依据", "f.basis"),
            new Column("repairCell", "建议更正的单元格", "f.repair ->> 'cell'", Code.CELL),
            new Column("repairFrom", "现值", "(f.repair ->> 'from')::numeric"),
            new Column("repairTo", "建议值", "(f.repair ->> 'to')::numeric"),
            new Column("repairUnique", "建议是否唯一", "f.repair ->> 'unique'"),
            new Column("submission", "提交编号", "f.submission_id"),
            new Column("rules", "违反的全部规则", "array_to_string(f.rules, ' ')", Code.RULE));

    private static final List<Column> FIGURE = and(
            PLACE,
            new Column("cell", "单元格", "g.cell", Code.CELL),
            new Column("state", "读取状态", "g.state", Code.STATE),
            new Column("value", "数值", "g.value"),
            new Column("printed", "原文", "g.printed"),
            new Column("unit", "单位", "g.unit"),
            new Column("candidates", "可能的读法", "array_to_string(g.candidates, ' ')"),
            new Column("source", "位置", "g.source::text"),
            new Column("submission", "提交编号", "g.submission_id"));

    private static final List<Column> FILER = List.of(
            new Column("agency", "机关代码", "a.key"),
            new Column("agencyName", "机关名称", "a.name"),
            new Column("division", "行政区划", "a.division"),
            new Column("level", "层级", "a.level", Code.LEVEL),
            new Column("kind", "类别", "a.kind", Code.KIND));

    private static final List<Column> AGENCY = and(
            FILER,
            new Column(
                    "years",
                    "已报年度",
                    "(SELECT string_agg(p.year::text, ' ' ORDER BY p.year) FROM report p WHERE p.agency_key = a.key)"),
            new Column(
                    "latestVerdict",
                    "最近年度结论",
                    "(SELECT p.verdict FROM report p WHERE p.agency_key = a.key ORDER BY p.year DESC NULLS LAST, p.report_key LIMIT 1)",
                    Code.VERDICT));

    private static final List<Column> ACT = List.of(
            new Column("id", "编号", "r.id"),
            new Column("at", "时间", "r.at"),
            new Column("who", "操作人", "r.who"),
            new Column("kind", "处理", "r.kind", Code.ACT),
            new Column("reason", "理由", "r.reason"),
            new Column("scope", "豁免范围", "r.scope", Code.SCOPE),
            new Column("until", "豁免至", "r.until"),
            new Column("answers", "所答复的豁免", "r.answers"),
            new Column("finding", "问题编号", "r.finding_id"),
            new Column("rule", "规则", "r.rule", Code.RULE),
            new Column("report", "报告", "r.report_key"),
            new Column("agency", "机关代码", "r.agency_key"),
            new Column("agencyName", "机关名称", "a.name"),
            new Column("year", "年度", "r.year"),
            new Column("submission", "提交编号", "r.submission_id"));

    private static final List<Column> DEAD_LETTER = List.of(
            new Column("id", "编号", "r.id"),
            new Column("state", "状态", "r.state"),
            new Column("firstAttemptAt", "首次失败时间", "r.first_at"),
            new Column("lastAttemptAt", "最近失败时间", "r.last_at"),
            new Column("services", "服务", "array_to_string(r.services, ' ')"),
            new Column("reason", "原因", "r.reason"),
            new Column("attempts", "尝试次数", "r.attempts"),
            new Column("topic", "来源主题", "r.topic"),
            new Column("submission", "提交编号", "r.submission_id"),
            new Column("key", "键", "r.key"),
            new Column("size", "字节数", "r.size"));

    private Tables() {}

    /** The reports that a question is about. */
    public static Table reports(ReportQuestion question) {
        var sql = Table.select(REPORT, RULE_SET, """
                report r JOIN revision v ON v.submission_id = r.submission_id JOIN submission s ON s.id = r.submission_id
                LEFT JOIN agency a ON a.key = r.agency_key WHERE true
                """);
        return Table.of("reports", REPORT, sql.andReportsOf(question).inOrderOf(question));
    }

    /** The revisions of a report. */
    public static Table revisions(String reportKey) {
        var sql = Table.select(REVISION, RULE_SET, """
                        revision v JOIN submission s ON s.id = v.submission_id
                        LEFT JOIN report r ON r.report_key = v.report_key
                        """)
                .add("WHERE v.report_key = ?", reportKey)
                .add("ORDER BY coalesce(s.received_at, v.validated_at) DESC, v.submission_id DESC");
        return Table.of("revisions", REVISION, sql);
    }

    /** The findings that a question is about. */
    public static Table findings(FindingQuestion question) {
        var sql = Table.select(FINDING, RULE_SET, """
                finding f JOIN report r ON r.report_key = f.report_key
                JOIN revision v ON v.submission_id = f.submission_id LEFT JOIN agency a ON a.key = r.agency_key WHERE true
                """);
        return Table.of("findings", FINDING, sql.andFindingsOf(question).add("ORDER BY f.report_key, f.ordinal"));
    }

    /** The figures that a question is about. */
    public static Table figures(FigureQuestion question) {
        var sql = Table.select(FIGURE, RULE_SET, """
                report r JOIN figure g ON g.submission_id = r.submission_id
                JOIN revision v ON v.submission_id = r.submission_id LEFT JOIN agency a ON a.key = r.agency_key WHERE true
                """);
        return Table.of("figures", FIGURE, sql.andFiguresOf(question).add("ORDER BY r.report_key, g.cell"));
    }

    /** The agencies that a question is about. */
    public static Table agencies(AgencyQuestion question) {
        var sql = Table.select(AGENCY, NONE, "agency a WHERE true");
        return Table.of("agencies", AGENCY, sql.andAgenciesOf(question).add("ORDER BY a.key"));
    }

    /** Those who have not filed, as a question of {@link Filers#allMissing} finds them. */
    public static Table filers(Sql missing) {
        return Table.of("filers", FILER, missing);
    }

    /** The acts that a question is about. */
    public static Table acts(ActQuestion question) {
        var sql = Table.select(ACT, NONE, "act_log r LEFT JOIN agency a ON a.key = r.agency_key WHERE true");
        return Table.of("acts", ACT, sql.andActsOf(question).add("ORDER BY r.at DESC, r.id DESC"));
    }

    /** The dead letters that a question is about. */
    public static Table deadLetters(DeadLetterCases.Question question) {
        var sql =
                DeadLetterCases.restricted(Table.select(DEAD_LETTER, NONE, "dead_letter_case r WHERE true"), question);
        return Table.of("dead-letters", DEAD_LETTER, DeadLetterCases.latestFirst(sql));
    }

    static List<Column> and(List<Column> first, Column... more) {
        return and(first, List.of(more));
    }

    private static List<Column> and(List<Column> first, List<Column> more) {
        return Stream.concat(first.stream(), more.stream()).toList();
    }
}
