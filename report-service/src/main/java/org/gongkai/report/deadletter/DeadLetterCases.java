package org.gongkai.report.deadletter;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.report.database.Columns;
import org.gongkai.report.deadletter.DeadLetterRow.Place;
import org.gongkai.report.query.Sql;
import org.jspecify.annotations.Nullable;

/** The table {@code dead_letter_case}. */
public final class DeadLetterCases {
    // Attempts that are too old to be kept were attempts all the same.
    private static final String REFRESH = """
            INSERT INTO dead_letter_case AS c
                (id, state, topic, services, reason, attempts, round, first_at, last_at, submission_id, key, size,
                letter_partition, letter_offset)
            SELECT l.case_id,
                CASE WHEN d.purged >= l.round THEN 'PURGED' WHEN d.redriven > l.round THEN 'REDRIVEN' ELSE 'OPEN' END,
                l.topic, g.services, l.reason, g.attempts, l.round, g.first_at, g.last_at, l.submission_id, l.key,
                l.size, l.letter_partition, l.letter_offset
            FROM (SELECT * FROM dead_letter WHERE case_id = ?
                    ORDER BY round DESC, given_up_at DESC, letter_partition DESC, letter_offset DESC LIMIT 1) l,
                (SELECT coalesce(array_agg(DISTINCT service) FILTER (WHERE service IS NOT NULL), '{}') AS services,
                    count(DISTINCT round) AS attempts, min(given_up_at) AS first_at, max(given_up_at) AS last_at
                    FROM dead_letter WHERE case_id = ?) g,
                (SELECT max(round) FILTER (WHERE kind = 'REDRIVE') AS redriven,
                    max(round) FILTER (WHERE kind = 'PURGE') AS purged
                    FROM desk.dead_letter_act WHERE case_id = ?) d
            ON CONFLICT (id) DO UPDATE SET
                state = excluded.state, topic = excluded.topic, services = excluded.services, reason = excluded.reason,
                attempts = greatest(c.attempts, excluded.attempts), round = excluded.round,
                first_at = least(c.first_at, excluded.first_at), last_at = excluded.last_at,
                submission_id = excluded.submission_id, key = excluded.key, size = excluded.size,
                letter_partition = excluded.letter_partition, letter_offset = excluded.letter_offset
            """;

    // What somebody did stays to be seen.
    private static final String PRUNE = """
            DELETE FROM dead_letter_case c
            WHERE c.last_at < ? AND NOT EXISTS (SELECT FROM desk.dead_letter_act a WHERE a.case_id = c.id)
            """;

    private static final String ONE = "SELECT * FROM dead_letter_case WHERE id = ?";

    private static final String RESULT = "SELECT validated_at FROM revision WHERE submission_id = ?";

    private static final String NEWER_RESULT = """
            SELECT FROM report p JOIN revision v ON v.submission_id = p.submission_id
            WHERE p.report_key = ? AND v.validated_at > ?
            """;

    private DeadLetterCases() {}

    /**
     * Which cases; what is not given does not matter.
     *
     * @param ids one of these; empty for any
     * @param topic the topic that the record was consumed from
     * @param service who gave it up
     * @param submission the upload it is about
     * @param text a part of the reason
     * @param from given up last at this time or later
     */
    public record Question(
            List<String> ids,
            @Nullable CaseState state,
            @Nullable String topic,
            @Nullable String service,
            @Nullable String submission,
            @Nullable String text,
            @Nullable Instant from,
            @Nullable Instant until) {
        public Question {
            ids = List.copyOf(ids);
        }
    }

    /** Where a page ended. */
    public record After(Instant lastAt, String id) {}

    /** Works out anew what follows from the attempts and from what was done. */
    static void refresh(Connection connection, String id) throws SQLException {
        Sql.of(REFRESH, id, id, id).update(connection);
    }

    static void prune(Connection connection, Instant before) throws SQLException {
        Sql.of(PRUNE, before).update(connection);
    }

    /** The latest first, after the end of the page before, at most so many. */
    public static List<DeadLetterCase> list(Connection connection, Question question, @Nullable After after, int limit)
            throws SQLException {
        var sql = restricted(Sql.of("SELECT * FROM dead_letter_case r WHERE true"), question);
        if (after != null) {
            sql.add("AND (r.last_at, r.id) < (?, ?)", after.lastAt(), after.id());
        }
        return latestFirst(sql).add("LIMIT ?", limit).list(connection, DeadLetterCases::read);
    }

    /** Restricts {@code dead_letter_case r} to those of a question. */
    public static Sql restricted(Sql sql, Question question) {
        return sql.addIf("AND r.id = ANY (?)", question.ids().isEmpty() ? null : question.ids())
                .addIf("AND r.state = ?", question.state())
                .addIf("AND r.topic = ?", question.topic())
                .addIf("AND ? = ANY (r.services)", question.service())
                .addIf("AND r.submission_id = ?", question.submission())
                .addIf("AND strpos(lower(r.reason), lower(?)) > 0", question.text())
                .addIf("AND r.last_at >= ?", question.from())
                .addIf("AND r.last_at < ?", question.until());
    }

    /** Sorts {@code dead_letter_case r}. */
    public static Sql latestFirst(Sql sql) {
        return sql.add("ORDER BY r.last_at DESC, r.id DESC");
    }

    static Optional<DeadLetterCase> one(Connection connection, String id) throws SQLException {
        return Sql.of(ONE, id).first(connection, DeadLetterCases::read);
    }

    /** The same, which nobody else changes until the end of the transaction. */
    static Optional<DeadLetterCase> oneForUpdate(Connection connection, String id) throws SQLException {
        return Sql.of(ONE, id).add("FOR UPDATE").first(connection, DeadLetterCases::read);
    }

    /** When the upload that it is about was checked last; empty while there is no result of it. */
    static Optional<Instant> resultOf(Connection connection, DeadLetterCase letter) throws SQLException {
        return letter.submissionId() == null
                ? Optional.empty()
                : Sql.of(RESULT, letter.submissionId())
                        .first(connection, row -> Objects.requireNonNull(Columns.time(row, "validated_at")));
    }

    /** Whether the report of this key has a result that was found later. */
    static boolean hasNewerResult(Connection connection, @Nullable String reportKey, Instant than) throws SQLException {
        return Sql.of(NEWER_RESULT, reportKey, than)
                .first(connection, _ -> true)
                .isPresent();
    }

    private static DeadLetterCase read(ResultSet row) throws SQLException {
        return new DeadLetterCase(
                row.getString("id"),
                CaseState.valueOf(row.getString("state")),
                row.getString("topic"),
                Objects.requireNonNull(Columns.texts(row, "services")),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getInt("round"),
                Objects.requireNonNull(Columns.time(row, "first_at")),
                Objects.requireNonNull(Columns.time(row, "last_at")),
                row.getString("submission_id"),
                row.getString("key"),
                row.getInt("size"),
                new Place(row.getInt("letter_partition"), row.getLong("letter_offset")));
    }
}
