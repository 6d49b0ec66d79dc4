package org.gongkai.report.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Findings that later revisions have no more, or have again. Worked out anew from all revisions of a report, in the order
 * in which they were handed in, so that neither redelivery nor the order of arrival has a say. A revision that could not
 * be assessed closes nothing.
 */
final class Closures {
    private static final String FORGET = "DELETE FROM closure WHERE report_key = ANY (?)";

    // Numbered through, one report after the other: the next of hundreds of revisions is found by its number alone.
    private static final String FROM_REVISIONS = """
            WITH known AS (
                SELECT r.report_key, r.submission_id, r.agency_key, r.year, r.verdict,
                    coalesce(s.received_at, r.validated_at) AS arrival,
                    row_number() OVER (
                        ORDER BY r.report_key, coalesce(s.received_at, r.validated_at), r.submission_id) AS n,
                    count(*) OVER (PARTITION BY r.report_key) AS revisions
                FROM revision r JOIN submission s ON s.id = r.submission_id
                WHERE r.report_key = ANY (?)
            ), followed AS (
                SELECT *, min(n) FILTER (WHERE verdict <> 'NOT_ASSESSABLE') OVER (PARTITION BY report_key
                    ORDER BY n DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS next
                FROM known
            ), seen AS (
                SELECT DISTINCT k.report_key, k.submission_id, k.n, k.next, f.id, f.rule
                FROM followed k JOIN finding f ON f.submission_id = k.submission_id
                WHERE k.revisions > 1
            ), run AS (
                SELECT *, lead(n) OVER (PARTITION BY report_key, id ORDER BY n) AS again FROM seen
            ), closed AS (
                SELECT run.*, k.submission_id AS closed_by, k.agency_key, k.year, k.arrival
                FROM run JOIN known k ON k.n = run.next
                WHERE run.again IS NULL OR run.next < run.again
            )
            INSERT INTO closure
                (id, kind, finding_id, rule, report_key, submission_id, agency_key, year, at, seen_in, lasting)
            SELECT 'closed-' || id || '-' || closed_by, 'CLOSED', id, rule, report_key, closed_by, agency_key, year,
                arrival, submission_id, again IS NULL
            FROM closed
            UNION ALL
            SELECT 'reopened-' || c.id || '-' || k.submission_id, 'REOPENED', c.id, c.rule, c.report_key,
                k.submission_id, k.agency_key, k.year, k.arrival, c.submission_id, true
            FROM closed c JOIN known k ON k.n = c.again
            """;

    // Checked again under other rules, the same revision can lose a finding that somebody had already dealt with.
    private static final String FROM_ACTS = """
            INSERT INTO closure (id, kind, finding_id, rule, report_key, submission_id, agency_key, year, at, lasting)
            SELECT DISTINCT ON (a.finding_id)
                'closed-' || a.finding_id || '-' || p.submission_id, 'CLOSED', a.finding_id, a.rule, a.report_key,
                p.submission_id, p.agency_key, p.year, r.validated_at, true
            FROM desk.act a
                JOIN report p ON p.report_key = a.report_key
                JOIN revision r ON r.submission_id = p.submission_id AND r.verdict <> 'NOT_ASSESSABLE'
            WHERE a.report_key = ANY (?) AND NOT EXISTS (
                SELECT FROM finding f WHERE f.id = a.finding_id AND f.report_key = a.report_key)
            ORDER BY a.finding_id, a.number
            """;

    private static final String UNMARK =
            "UPDATE finding SET closed_by = NULL WHERE report_key = ANY (?) AND closed_by IS NOT NULL";

    private static final String MARK = """
            UPDATE finding f SET closed_by = c.submission_id
            FROM closure c
            WHERE c.report_key = ANY (?) AND c.kind = 'CLOSED' AND c.lasting
                AND f.submission_id = c.seen_in AND f.id = c.finding_id
            """;

    private Closures() {}

    /** Works out what the revisions of these reports closed and reopened. */
    static void refresh(Connection connection, Collection<String> reportKeys) throws SQLException {
        for (var sql : new String[] {FORGET, FROM_REVISIONS, FROM_ACTS, UNMARK, MARK}) {
            Parameters.forKeys(connection, sql, reportKeys);
        }
    }
}
