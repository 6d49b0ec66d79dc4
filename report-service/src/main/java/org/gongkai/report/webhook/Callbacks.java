package org.gongkai.report.webhook;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import org.gongkai.events.ReportNotice;
import org.gongkai.report.events.Notices;
import org.gongkai.report.query.Sql;

/** Notes that the address that an upload named is to be called: once for each result of the upload, however often records come. */
public final class Callbacks {
    // The upload and its result come on topics of their own. Of a file that was sent again, the result of the former
    // time
    // is not what is waited for.
    private static final String NEW = """
            INSERT INTO desk.called_back (submission_id, event_sha256)
            SELECT s.id, r.event_sha256 FROM submission s JOIN revision r ON r.submission_id = s.id
            WHERE s.id = ANY (?) AND s.callback_url IS NOT NULL AND coalesce(r.received_at >= s.received_at, true)
            ON CONFLICT DO NOTHING RETURNING submission_id
            """;

    private static final String RESULT = """
            SELECT s.callback_url, r.*, g.name AS agency_name, g.level, g.division, g.kind,
                ARRAY(
                    SELECT DISTINCT broken FROM finding f, unnest(f.rules) AS broken WHERE f.submission_id = s.id
                    ORDER BY broken) AS rules,
                NULL::text AS former_verdict, NULL::text[] AS changed_cells
            FROM submission s JOIN revision r ON r.submission_id = s.id LEFT JOIN agency g ON g.key = r.agency_key
            WHERE s.id = ANY (?)
            """;

    private static final int HASH_DIGITS = 12;

    private Callbacks() {}

    private record Result(String url, String messageId, ReportNotice notice) {
        static Result read(ResultSet row) throws SQLException {
            var hash = row.getString("event_sha256");
            return new Result(
                    row.getString("callback_url"),
                    row.getString("submission_id") + "-" + hash.substring(0, HASH_DIGITS),
                    Notices.of(row));
        }
    }

    /** To be called where uploads or results are stored, in the same transaction. */
    public static void plan(Connection connection, Collection<String> submissions) throws SQLException {
        var news = Sql.of(NEW, submissions).list(connection, row -> row.getString(1));
        if (news.isEmpty()) {
            return;
        }
        for (var result : Sql.of(RESULT, news).list(connection, Result::read)) {
            var notice = result.notice();
            var at = Objects.requireNonNull(notice.validatedAt());
            Deliveries.planCallback(
                    connection,
                    Objects.requireNonNull(notice.submissionId()),
                    result.url(),
                    result.messageId(),
                    Messages.TYPE_SUBMISSION,
                    Messages.body(Messages.TYPE_SUBMISSION, at, notice));
        }
    }
}
