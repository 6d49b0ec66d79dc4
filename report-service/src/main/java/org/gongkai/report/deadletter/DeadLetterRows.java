package org.gongkai.report.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.events.EventJson;
import org.gongkai.report.database.Sql;
import org.gongkai.report.deadletter.DeadLetterRow.Header;
import org.gongkai.report.deadletter.DeadLetterRow.Origin;
import org.gongkai.report.deadletter.DeadLetterRow.Place;
import org.jspecify.annotations.Nullable;

/** The table {@code dead_letter}. */
public final class DeadLetterRows {
    // Another record at the same place means another topic of that name: the old one is gone.
    private static final String WRITE = """
            INSERT INTO dead_letter
                (letter_partition, letter_offset, topic, partition, "offset", service, reason, cause, attempts,
                given_up_at, submission_id, key, headers, size, value_start)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT (letter_partition, letter_offset) DO UPDATE SET
                topic = excluded.topic, partition = excluded.partition, "offset" = excluded."offset",
                service = excluded.service, reason = excluded.reason, cause = excluded.cause, attempts = excluded.attempts,
                given_up_at = excluded.given_up_at, submission_id = excluded.submission_id, key = excluded.key,
                headers = excluded.headers, size = excluded.size, value_start = excluded.value_start
            """;

    private static final String PRUNE = "DELETE FROM dead_letter WHERE given_up_at < ?";

    private static final String ONE = "SELECT * FROM dead_letter WHERE letter_partition = ? AND letter_offset = ?";

    private static final TypeReference<List<Header>> HEADERS = new TypeReference<>() {};

    private DeadLetterRows() {}

    /**
     * Which dead letters; what is not given does not matter.
     *
     * @param topic the topic that the record was consumed from
     * @param service who gave it up
     * @param submission the upload it is about
     * @param text a part of the reason
     */
    public record Question(
            @Nullable String topic,
            @Nullable String service,
            @Nullable String submission,
            @Nullable String text,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** Where a page ended. */
    public record After(Instant givenUpAt, Place place) {}

    static void write(Connection connection, DeadLetterRow letter) throws SQLException {
        var origin = letter.origin();
        Sql.update(
                connection,
                WRITE,
                letter.place().partition(),
                letter.place().offset(),
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
                letter.valueStart());
    }

    static void prune(Connection connection, Instant before) throws SQLException {
        Sql.update(connection, PRUNE, before);
    }

    /** The latest first, after the end of the page before, at most so many. */
    public static List<DeadLetterRow> list(Connection connection, Question question, @Nullable After after, int limit)
            throws SQLException {
        var where = new ArrayList<String>();
        var values = new ArrayList<@Nullable Object>();
        and(where, values, "topic = ?", question.topic());
        and(where, values, "service = ?", question.service());
        and(where, values, "submission_id = ?", question.submission());
        and(where, values, "strpos(lower(reason), lower(?)) > 0", question.text());
        and(where, values, "given_up_at >= ?", question.from());
        and(where, values, "given_up_at < ?", question.until());
        if (after != null) {
            and(where, values, "(given_up_at, letter_partition, letter_offset) < (?, ?, ?)", after.givenUpAt());
            values.add(after.place().partition());
            values.add(after.place().offset());
        }
        values.add(limit);
        return Sql.list(
                connection,
                "SELECT * FROM dead_letter" + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                        + " ORDER BY given_up_at DESC, letter_partition DESC, letter_offset DESC LIMIT ?",
                DeadLetterRows::read,
                values.toArray());
    }

    /** One of them. */
    public static Optional<DeadLetterRow> one(Connection connection, Place place) throws SQLException {
        return Sql.first(connection, ONE, DeadLetterRows::read, place.partition(), place.offset());
    }

    private static void and(
            List<String> where, List<@Nullable Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            values.add(value);
        }
    }

    private static DeadLetterRow read(ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        return new DeadLetterRow(
                new Place(row.getInt("letter_partition"), row.getLong("letter_offset")),
                topic == null
                        ? null
                        : new Origin(topic, Sql.number(row, "partition"), row.getObject("offset", Long.class)),
                row.getString("service"),
                row.getString("reason"),
                row.getString("cause"),
                Sql.number(row, "attempts"),
                Objects.requireNonNull(Sql.time(row, "given_up_at")),
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
