package org.gongkai.report.webhook;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.report.database.Columns;
import org.gongkai.report.query.Sql;
import org.gongkai.report.store.PlainText;
import org.jspecify.annotations.Nullable;

/** The table of deliveries: what is to be sent, and what became of it. */
public final class Deliveries {
    private static final int MAX_ANSWER = 1_000;

    private static final String PLAN = """
            INSERT INTO desk.delivery
                (subscription_id, submission_id, url, message_id, type, body, state, next_attempt_at)
            VALUES (?, ?, ?, ?, ?, ?, 'PENDING', coalesce(?, now()))
            ON CONFLICT (subscription_id, message_id) DO NOTHING RETURNING id
            """;

    // At most a few of each receiver, and of none that this instance is busy with. Others skip the rows that are locked
    // here, and later do not find them due: the time of the next attempt is how long this instance has for them.
    private static final String CLAIM = """
            WITH waiting AS (
                SELECT s.id, NULL AS url FROM desk.subscription s
                WHERE s.state = 'ACTIVE' AND s.not_before <= now() AND s.id <> ALL (?) AND EXISTS (
                    SELECT FROM desk.delivery d
                    WHERE d.subscription_id = s.id AND d.state = 'PENDING' AND d.next_attempt_at <= now())
                UNION ALL
                SELECT DISTINCT NULL, d.url FROM desk.delivery d
                WHERE d.subscription_id IS NULL AND d.state = 'PENDING' AND d.next_attempt_at <= now() AND d.url <> ALL (?)
            ), receiver AS (
                SELECT * FROM waiting ORDER BY random() LIMIT ?
            ), due AS (
                SELECT d.id FROM receiver r CROSS JOIN LATERAL (
                    SELECT id FROM desk.delivery
                    WHERE subscription_id = r.id AND state = 'PENDING' AND next_attempt_at <= now()
                    ORDER BY next_attempt_at, id LIMIT ? FOR UPDATE SKIP LOCKED) d
                UNION ALL
                SELECT d.id FROM receiver r CROSS JOIN LATERAL (
                    SELECT id FROM desk.delivery
                    WHERE subscription_id IS NULL AND url = r.url AND state = 'PENDING' AND next_attempt_at <= now()
                    ORDER BY next_attempt_at, id LIMIT ? FOR UPDATE SKIP LOCKED) d
            ), claimed AS (
                UPDATE desk.delivery SET next_attempt_at = now() + ? * interval '1 millisecond'
                WHERE id IN (SELECT id FROM due) RETURNING *
            )
            SELECT c.id, c.subscription_id, coalesce(c.url, s.url) AS url, s.secret, c.message_id, c.body, c.attempts
            FROM claimed c LEFT JOIN desk.subscription s ON s.id = c.subscription_id ORDER BY c.id
            """;

    private static final String RECORD = """
            UPDATE desk.delivery SET
                state = ?, attempts = attempts + 1, next_attempt_at = coalesce(?, next_attempt_at), attempted_at = ?, took_ms = ?,
                response_status = ?, response_text = ?, error = ?, error_zh = ?
            WHERE id = ?
            """;

    private static final String RELEASE = "UPDATE desk.delivery SET next_attempt_at = ? WHERE id = ANY (?::bigint[])";

    private static final String HOLD = """
            UPDATE desk.delivery SET next_attempt_at = greatest(next_attempt_at, ?)
            WHERE subscription_id IS NULL AND url = ? AND state = 'PENDING'
            """;

    private static final String PRUNE = "DELETE FROM desk.delivery WHERE state <> 'PENDING' AND created_at < ?";

    private static final String LIST = """
            SELECT * FROM desk.delivery WHERE subscription_id = ? AND (?::text IS NULL OR state = ?) AND id < ?
            ORDER BY id DESC LIMIT ?
            """;

    private static final String OF_SUBMISSION =
            "SELECT * FROM desk.delivery WHERE submission_id = ? ORDER BY id DESC LIMIT ?";

    private static final String ONE = "SELECT * FROM desk.delivery WHERE id = ?";

    private Deliveries() {}

    /** Notes that a subscription is to be told; empty when that was noted before. */
    static Optional<Long> plan(
            Connection connection,
            String subscriptionId,
            String messageId,
            String type,
            String body,
            @Nullable Instant at)
            throws SQLException {
        return Sql.of(PLAN, subscriptionId, null, null, messageId, type, body, at)
                .first(connection, row -> row.getLong(1));
    }

    /** Notes that the address that an upload named is to be called. */
    static void planCallback(
            Connection connection, String submissionId, String url, String messageId, String type, String body)
            throws SQLException {
        Sql.of(PLAN, null, submissionId, url, messageId, type, body, null).first(connection, row -> row.getLong(1));
    }

    /**
     * Takes deliveries that are due, for this instance alone.
     *
     * @param busy receivers that are being called already
     * @param receivers how many others to take
     * @param each how many deliveries of each
     * @param lease after so long another instance may take what was not recorded
     */
    static List<Call> claim(Connection connection, Collection<String> busy, int receivers, int each, Duration lease)
            throws SQLException {
        return Sql.of(CLAIM, busy, busy, receivers, each, each, lease.toMillis())
                .list(
                        connection,
                        row -> new Call(
                                row.getLong("id"),
                                row.getString("subscription_id"),
                                row.getString("url"),
                                row.getString("secret"),
                                row.getString("message_id"),
                                row.getString("body"),
                                row.getInt("attempts")));
    }

    static void record(
            Connection connection, long id, Delivery.State state, @Nullable Instant next, Instant at, Outcome outcome)
            throws SQLException {
        Sql.of(
                        RECORD,
                        state.name(),
                        next,
                        at,
                        Math.toIntExact(Math.min(outcome.took().toMillis(), Integer.MAX_VALUE)),
                        outcome.status(),
                        outcome.answer() == null ? null : PlainText.of(outcome.answer(), MAX_ANSWER),
                        outcome.error() == null
                                ? null
                                : PlainText.of(outcome.error().en(), MAX_ANSWER),
                        outcome.error() == null
                                ? null
                                : PlainText.of(outcome.error().zh(), MAX_ANSWER),
                        id)
                .update(connection);
    }

    /** Gives back what was taken and not tried. */
    static void release(Connection connection, Collection<Call> calls, Instant due) throws SQLException {
        Sql.of(
                        RELEASE,
                        due,
                        calls.stream().map(call -> Long.toString(call.id())).toList())
                .update(connection);
    }

    /** Leaves an address alone that an upload named: none of its deliveries before a time. */
    static void hold(Connection connection, String url, Instant until) throws SQLException {
        Sql.of(HOLD, until, url).update(connection);
    }

    static void prune(Connection connection, Instant before) throws SQLException {
        Sql.of(PRUNE, before).update(connection);
    }

    /** Those of a subscription, the latest first, from below an id, at most so many. */
    public static List<Delivery> list(
            Connection connection, String subscriptionId, Delivery.@Nullable State state, long below, int limit)
            throws SQLException {
        var name = state == null ? null : state.name();
        return Sql.of(LIST, subscriptionId, name, name, below, limit).list(connection, Deliveries::read);
    }

    /** The latest to the address that an upload named. */
    public static List<Delivery> ofSubmission(Connection connection, String submissionId, int limit)
            throws SQLException {
        return Sql.of(OF_SUBMISSION, submissionId, limit).list(connection, Deliveries::read);
    }

    static Optional<Delivery> one(Connection connection, long id) throws SQLException {
        return Sql.of(ONE, id).first(connection, Deliveries::read);
    }

    private static Delivery read(ResultSet row) throws SQLException {
        var state = Delivery.State.valueOf(row.getString("state"));
        return new Delivery(
                row.getLong("id"),
                row.getString("subscription_id"),
                row.getString("submission_id"),
                row.getString("message_id"),
                row.getString("type"),
                row.getString("body"),
                state,
                row.getInt("attempts"),
                Objects.requireNonNull(Columns.time(row, "created_at")),
                state == Delivery.State.PENDING ? Columns.time(row, "next_attempt_at") : null,
                Columns.time(row, "attempted_at"),
                Columns.number(row, "took_ms"),
                Columns.number(row, "response_status"),
                row.getString("response_text"),
                row.getString("error"),
                row.getString("error_zh"));
    }
}
