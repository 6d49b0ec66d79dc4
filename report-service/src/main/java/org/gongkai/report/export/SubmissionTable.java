package org.gongkai.report.export;

import java.util.List;
import org.gongkai.report.labels.Code;
import org.jspecify.annotations.Nullable;

/** What was handed in, and what became of it, as a table. */
public final class SubmissionTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("id", "提交编号", "s.id"),
            new Column("filename", "文件名", "s.filename"),
            new Column("mediaType", "类型", "s.media_type"),
            new Column("size", "字节数", "s.size"),
            new Column("sha256", "SHA-256", "s.sha256"),
            new Column("submitter", "提交人", "s.submitter"),
            new Column("state", "状态", "s.state"),
            new Column("receivedAt", "接收时间", "s.received_at"),
            new Column("parsedAt", "读取时间", "s.parsed_at"),
            new Column("validatedAt", "核对时间", "s.validated_at"),
            new Column("reportKey", "报告编号", "r.report_key"),
            new Column("year", "年度", "r.year"),
            new Column("title", "标题", "r.title"),
            new Column("verdict", "结论", "r.verdict", Code.VERDICT),
            new Column("errors", "错误数", "r.errors"),
            new Column("warnings", "警告数", "r.warnings"));

    private SubmissionTable() {}

    /** Those of a submitter, or with null everybody's, the latest first. */
    public static Table of(@Nullable String submitter) {
        var sql = Table.select(COLUMNS, Tables.NONE, "submission s LEFT JOIN revision r ON r.submission_id = s.id")
                .addIf("WHERE s.submitter = ?", submitter)
                .add("ORDER BY s.received_at DESC NULLS LAST, s.id");
        return Table.of("submissions", COLUMNS, sql);
    }
}
