package org.gongkai.report.query;

import java.util.List;

/** Where the findings of a question stand. */
final class FindingSql {
    private FindingSql() {}

    static Sql places(FindingQuestion question) {
        var sql = Sql.of("SELECT f.report_key, f.submission_id, f.ordinal FROM finding f JOIN report r ON "
                + ScopeSql.standing("f", question.scope().status())
                + " LEFT JOIN agency a ON a.key = r.agency_key WHERE true");
        conditions(sql, question);
        var after = question.after();
        if (after != null) {
            sql.add("AND (f.report_key, f.ordinal) > (?, ?)", after.first(), FindingQuestion.afterOrdinal(after));
        }
        return sql.add("ORDER BY f.report_key, f.ordinal LIMIT ?", question.limit() + 1);
    }

    static Sql conditions(Sql sql, FindingQuestion question) {
        sql.add("AND " + ScopeSql.standing("f", question.scope().status())).andFindingsIn(question.scope());
        if (question.pending()) {
            sql.add("AND f.pending IS NOT NULL");
        }
        var cell = question.cell();
        return cell == null ? sql : sql.add("AND f.cells @> ?::varchar[]", List.of(cell.value()));
    }
}
