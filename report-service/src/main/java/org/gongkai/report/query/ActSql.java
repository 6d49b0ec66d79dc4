package org.gongkai.report.query;

/** Where the acts of a question stand. */
final class ActSql {
    private ActSql() {}

    static Sql places(ActQuestion question) {
        var sql = conditions(Sql.of("SELECT r.id, r.at FROM act_log r WHERE true"), question);
        var after = question.after();
        if (after != null) {
            sql.add("AND (r.at, r.id) < (?, ?)", ActQuestion.afterTime(after), after.second());
        }
        return sql.add("ORDER BY r.at DESC, r.id DESC LIMIT ?", question.limit() + 1);
    }

    static Sql conditions(Sql sql, ActQuestion question) {
        var agency = question.agency();
        if (agency != null) {
            sql.add(
                    "AND (r.agency_key = ? OR r.agency_key IN (SELECT key FROM agency WHERE lower(name) LIKE ? ESCAPE '!'))",
                    agency,
                    Sql.anywhere(agency));
        }
        return sql.addIf("AND r.who = ?", question.by())
                .addIf("AND r.kind = ?", question.kind())
                .addIf("AND r.report_key = ?", question.report())
                .addIf("AND r.rule = ?", question.rule())
                .addIf("AND r.finding_id = ?", question.finding())
                .addIf("AND r.at >= ?", question.from())
                .addIf("AND r.at < ?", question.to());
    }
}
