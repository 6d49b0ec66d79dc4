package org.gongkai.report.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.gongkai.report.query.Sql;

/**
 * Adds to the log which reports have another result than the one that was logged last. To be called last in a
 * transaction: the log is locked from here to its end, so that numbers appear in their order to whoever reads.
 */
public final class NewResults {
    /** Any number will do that nobody else locks: locks for reports are hashes of text. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7205759403792794)";

    // Whoever is here holds the lock of each of these reports: nobody else is about to log them.
    private static final String NEWS = """
            SELECT k.key FROM unnest(?::text[]) AS k(key)
            LEFT JOIN report p ON p.report_key = k.key
            LEFT JOIN revision r ON r.submission_id = p.submission_id
            LEFT JOIN announced_report a ON a.report_key = k.key
            WHERE (p.submission_id, r.event_sha256) IS DISTINCT FROM (a.submission_id, a.event_sha256)
            """;

    // The cells are compared where another document has come: an earlier reading of the same one is not kept.
    private static final String LOG = """
            INSERT INTO report_event
                (type, report_key, submission_id, agency_key, agency_name, level, division, kind, year, verdict,
                former_verdict, errors, warnings, infos, rules, changed_cells, validated_at)
            SELECT CASE WHEN p.report_key IS NULL THEN 'report.withdrawn' ELSE 'report.result' END,
                k.key, p.submission_id, g.key, g.name, g.level, g.division, g.kind, coalesce(p.year, a.year), p.verdict,
                a.verdict, coalesce(r.errors, 0), coalesce(r.warnings, 0), coalesce(r.infos, 0),
                ARRAY(
                    SELECT DISTINCT broken FROM finding f, unnest(f.rules) AS broken WHERE f.submission_id = p.submission_id
                    ORDER BY broken),
                CASE WHEN a.submission_id <> p.submission_id THEN ARRAY(
                    SELECT cell
                    FROM (SELECT cell, state, value FROM figure WHERE submission_id = a.submission_id) was
                    FULL JOIN (SELECT cell, state, value FROM figure WHERE submission_id = p.submission_id) now USING (cell)
                    WHERE (was.state, was.value) IS DISTINCT FROM (now.state, now.value) ORDER BY cell) END,
                r.validated_at
            FROM unnest(?::text[]) AS k(key)
            LEFT JOIN announced_report a ON a.report_key = k.key
            LEFT JOIN report p ON p.report_key = k.key
            LEFT JOIN revision r ON r.submission_id = p.submission_id
            LEFT JOIN agency g ON g.key = coalesce(p.agency_key, a.agency_key)
            ORDER BY k.key
            """;

    private static final String ANNOUNCED = """
            INSERT INTO announced_report (report_key, submission_id, event_sha256, agency_key, year, verdict)
            SELECT p.report_key, p.submission_id, r.event_sha256, p.agency_key, p.year, p.verdict
            FROM report p JOIN revision r ON r.submission_id = p.submission_id WHERE p.report_key = ANY (?)
            ON CONFLICT (report_key) DO UPDATE SET
                submission_id = excluded.submission_id, event_sha256 = excluded.event_sha256,
                agency_key = excluded.agency_key, year = excluded.year, verdict = excluded.verdict
            """;

    private static final String WITHDRAWN = """
            DELETE FROM announced_report a
            WHERE a.report_key = ANY (?) AND NOT EXISTS (SELECT 1 FROM report p WHERE p.report_key = a.report_key)
            """;

    private NewResults() {}

    /** Logs what is new about these reports, whose rows are up to date and locked. */
    public static void log(Connection connection, Collection<String> reportKeys) throws SQLException {
        var news = Sql.of(NEWS, reportKeys).list(connection, row -> row.getString(1));
        if (news.isEmpty()) {
            return;
        }
        Sql.of(LOCK).first(connection, _ -> true);
        Sql.of(LOG, news).update(connection);
        Sql.of(ANNOUNCED, news).update(connection);
        Sql.of(WITHDRAWN, news).update(connection);
    }
}
