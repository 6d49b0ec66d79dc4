package org.gongkai.report.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.gongkai.report.query.Sql;

/** What people did while the tables were written anew: it may concern rows that were written before. */
record Acts(long act, long deadLetterAct) {
    private static final String LAST = """
            SELECT (SELECT coalesce(max(number), 0) FROM desk.act),
                (SELECT coalesce(max(number), 0) FROM desk.dead_letter_act)
            """;

    private static final String REPORTS = """
            SELECT DISTINCT p.report_key FROM desk.act a
            JOIN gongkai_shadow.report p ON p.report_key = a.report_key OR p.agency_key = a.agency_key
            WHERE a.number > ?
            """;

    private static final String CASES = "SELECT DISTINCT case_id FROM desk.dead_letter_act WHERE number > ?";

    /** Up to now. */
    static Acts last(Connection connection) throws SQLException {
        return Sql.of(LAST)
                .first(connection, row -> new Acts(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    /** The reports that later acts concern. */
    List<String> reports(Connection connection) throws SQLException {
        return Sql.of(REPORTS, act).list(connection, row -> row.getString(1));
    }

    /** The dead letters that something was done about later. */
    List<String> cases(Connection connection) throws SQLException {
        return Sql.of(CASES, deadLetterAct).list(connection, row -> row.getString(1));
    }
}
