package org.gongkai.report.query;

import org.gongkai.events.FigureState;

/** Where the figures of a question stand. */
final class FigureSql {
    private FigureSql() {}

    static Sql places(FigureQuestion question) {
        var sql = Sql.of("""
                SELECT r.report_key, g.submission_id, g.cell
                FROM report r JOIN figure g ON g.submission_id = r.submission_id
                LEFT JOIN agency a ON a.key = r.agency_key
                """);
        var cell = question.cell();
        if (cell != null && (question.least() != null || question.most() != null)) {
            sql.add("JOIN tally t ON t.submission_id = r.submission_id WHERE g.cell = ?", cell.value())
                    .addIf("AND t." + Tally.column(cell) + " >= ?", question.least())
                    .addIf("AND t." + Tally.column(cell) + " <= ?", question.most());
        } else {
            sql.add("WHERE true").addIf("AND g.cell = ?", cell == null ? null : cell.value());
        }
        if (question.state() != null) {
            sql.add("AND g.state = ?", question.state());
        }
        if (question.state() != null && question.state() != FigureState.READ) {
            sql.add("AND " + Tally.NOT_READ); // says to the planner that the small index will do
        }
        sql.andReportsIn(question.scope());
        var after = question.after();
        if (after != null) {
            sql.add("AND (r.report_key, g.cell) > (?, ?)", after.first(), after.second());
        }
        return sql.add("ORDER BY r.report_key, g.cell LIMIT ?", question.limit() + 1);
    }

    /** The same without the help of other tables, for answers that take all rows. */
    static Sql conditions(Sql sql, FigureQuestion question) {
        var cell = question.cell();
        return sql.addIf("AND g.cell = ?", cell == null ? null : cell.value())
                .addIf("AND g.state = ?", question.state())
                .addIf("AND g.value >= ?", question.least())
                .addIf("AND g.value <= ?", question.most())
                .andReportsIn(question.scope());
    }
}
