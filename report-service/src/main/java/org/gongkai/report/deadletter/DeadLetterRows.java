package org.gongkai.report.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongkai.events.EventJson;
import org.gongkai.report.database.Columns;
import org.gongkai.report.deadletter.DeadLetterRow.Header;
import org.gongkai.report.deadletter.DeadLetterRow.Origin;
import org.gongkai.report.deadletter.DeadLetterRow.Place;
import org.gongkai.report.query.Sql;

/** The table {@code dead_letter}: every attempt in vain. */
final class DeadLetterRows {
    // Another record at the same place means another topic of that name: the old one is gone.
    private static final String WRITE = """
            INSERT INTO dead_letter
                (letter_partition, letter_offset, case_id, round, topic, partition, "offset", service, reason, cause,
                attempts, given_up_at, submission_id, key, headers, size, value_start)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT (letter_partition, letter_offset) DO UPDATE SET
                case_id = excluded.case_id, round = excluded.round, purged = false,
                topic = excluded.topic, partition = excluded.partition, "offset" = excluded."offset",
                service = excluded.service, reason = excluded.reason, cause = excluded.cause, attempts = excluded.attempts,
                given_up_at = excluded.given_up_at, submission_id = excluded.submission_id, key = excluded.key,
                headers = excluded.headers, size = excluded.size, value_start = excluded.value_start
            """;

    // What comes again from the topic, or late from a second service, stays purged.
    private static final String PURGE = """
            UPDATE dead_letter l
            SET purged = true, reason = NULL, cause = NULL, key = NULL, headers = '[]', value_start = NULL
            WHERE l.case_id = ? AND NOT l.purged AND EXISTS (
                SELECT FROM desk.dead_letter_act a
                WHERE a.case_id = l.case_id AND a.kind = 'PURGE' AND a.round >= l.round)
            """;

    private static final String PRUNE = "DELETE FROM dead_letter WHERE given_up_at < ?";

    private static final String OF_CASE =
            "SELECT * FROM dead_letter WHERE case_id = ? ORDER BY round, given_up_at, letter_partition, letter_offset";

    private static final String IS_PURGED =
            "SELECT FROM dead_letter WHERE letter_partition = ? AND letter_offset = ? AND purged";

    private static final TypeReference<List<Header>> HEADERS = new TypeReference<>() {};

    private DeadLetterRows() {}

    static void write(Connection connection, DeadLetterRow letter) throws SQLException {
        var origin = letter.origin();
        Sql.of(
                        WRITE,
                        letter.place().partition(),
                        letter.place().offset(),
                        letter.caseId(),
                        letter.round(),
                        origin == null ? null : origin.topic(),
                        origin == null ? null : origin.partition(),
                        origin == null ? null : origin.offset(),
                        letter.service(),
                        letter.reason(),
                        letter.cause(),
                        letter.attempts(),
                        letter.givenUpAt(),
                        letter.submissionId(),
                        letter.key(),
                        new String(EventJson.write(letter.headers()), UTF_8),
                        letter.size(),
                        letter.valueStart())
                .update(connection);
        purge(connection, letter.caseId());
    }

    /** Forgets what the attempts held that a purge is about. */
    static void purge(Connection connection, String caseId) throws SQLException {
        Sql.of(PURGE, caseId).update(connection);
    }

    static boolean isPurged(Connection connection, Place place) throws SQLException {
        return Sql.of(IS_PURGED, place.partition(), place.offset())
                .first(connection, _ -> true)
                .isPresent();
    }

    static void prune(Connection connection, Instant before) throws SQLException {
        Sql.of(PRUNE, before).update(connection);
    }

    /** The attempts of a case, the first first. */
    static List<DeadLetterRow> of(Connection connection, String caseId) throws SQLException {
        return Sql.of(OF_CASE, caseId).list(connection, DeadLetterRows::read);
    }

    private static DeadLetterRow read(ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        return new DeadLetterRow(
                new Place(row.getInt("letter_partition"), row.getLong("letter_offset")),
                row.getString("case_id"),
                row.getInt("round"),
                topic == null
                        ? null
                        : new Origin(topic, Columns.number(row, "partition"), row.getObject("offset", Long.class)),
                row.getString("service"),
                row.getString("reason"),
                row.getString("cause"),
                Columns.number(row, "attempts"),
                Objects.requireNonNull(Columns.time(row, "given_up_at")),
                row.getString("submission_id"),
                row.getString("key"),
                headers(row.getString("headers")),
                row.getInt("size"),
                row.getString("value_start"));
    }

    private static List<Header> headers(String json) {
        try {
            return EventJson.mapper().readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not the headers that were written", e);
        }
    }
}
