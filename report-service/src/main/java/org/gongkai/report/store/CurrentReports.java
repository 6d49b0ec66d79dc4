package org.gongkai.report.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongkai.report.desk.Standings;

/**
 * The table {@code report}: which revision of every report is the latest. It is worked out anew from the revisions
 * whenever one of them changes, so that the order in which they came has no say.
 */
final class CurrentReports {
    // Another transaction may be adding a revision to the same report without either seeing the other's. The locks come
    // in one order, and the next statement sees what was committed before they were had.
    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(hash)
            FROM (SELECT DISTINCT hashtextextended(key, 0) AS hash FROM unnest(?) AS key ORDER BY hash) AS hashes
            """;

    // A submission that was read anew may have turned out to be another report.
    private static final String LEAVE = """
            DELETE FROM report p USING revision r
            WHERE p.report_key = ANY (?) AND r.submission_id = p.submission_id AND r.report_key <> p.report_key
            """;

    private static final String ENTER = """
            INSERT INTO report
                (report_key, submission_id, agency_key, year, verdict, errors, warnings, received_at)
            SELECT DISTINCT ON (r.report_key)
                r.report_key, r.submission_id, r.agency_key, r.year, r.verdict, r.errors, r.warnings,
                coalesce(s.received_at, r.validated_at) AS arrival
            FROM revision r JOIN submission s ON s.id = r.submission_id
            WHERE r.report_key = ANY (?)
            ORDER BY r.report_key, arrival DESC, r.submission_id DESC
            ON CONFLICT (report_key) DO UPDATE SET
                submission_id = excluded.submission_id, agency_key = excluded.agency_key, year = excluded.year,
                verdict = excluded.verdict, errors = excluded.errors, warnings = excluded.warnings,
                received_at = excluded.received_at
            """;

    private static final String KEYS =
            "SELECT DISTINCT report_key FROM revision WHERE submission_id = ANY (?) ORDER BY report_key";

    private CurrentReports() {}

    /** The reports that submissions are revisions of. */
    static List<String> keysOf(Connection connection, Collection<String> submissions) throws SQLException {
        var keys = new ArrayList<String>();
        try (var statement = connection.prepareStatement(KEYS)) {
            statement.setArray(1, connection.createArrayOf("text", submissions.toArray(String[]::new)));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
        }
        return keys;
    }

    /** Keeps others from changing these reports until the transaction ends. Taken before their findings are written. */
    static void lock(Connection connection, Collection<String> reportKeys) throws SQLException {
        if (!reportKeys.isEmpty()) {
            Standings.keepActsOut(connection, reportKeys);
            Parameters.forKeys(connection, LOCK, reportKeys);
        }
    }

    /** Works out the present state of these reports, which are locked, and with it how their findings stand. */
    static void refresh(Connection connection, Collection<String> reportKeys) throws SQLException {
        if (reportKeys.isEmpty()) {
            return;
        }
        Parameters.forKeys(connection, LEAVE, reportKeys);
        Parameters.forKeys(connection, ENTER, reportKeys);
        Closures.refresh(connection, reportKeys);
        Standings.refresh(connection, reportKeys);
    }
}
