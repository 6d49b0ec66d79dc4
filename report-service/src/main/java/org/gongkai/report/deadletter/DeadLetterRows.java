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
import java.util.Optional;
import org.gongkai.events.EventJson;
import org.gongkai.report.database.Columns;
import org.gongkai.report.deadletter.DeadLetterRow.Header;
import org.gongkai.report.deadletter.DeadLetterRow.Origin;
import org.gongkai.report.deadletter.DeadLetterRow.Place;
import org.gongkai.report.query.Sql;
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
        Sql.of(
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
                        letter.valueStart())
                .update(connection);
    }

    static void prune(Connection connection, Instant before) throws SQLException {
        Sql.of(PRUNE, before).update(connection);
    }

    /** The latest first, after the end of the page before, at most so many. */
    public static List<DeadLetterRow> list(Connection connection, Question question, @Nullable After after, int limit)
            throws SQLException {
        var sql = restricted(Sql.of("SELECT * FROM dead_letter r WHERE true"), question);
        if (after != null) {
            sql.add(
                    "AND (r.given_up_at, r.letter_partition, r.letter_offset) < (?, ?, ?)",
                    after.givenUpAt(),
                    after.place().partition(),
                    after.place().offset());
        }
        return latestFirst(sql).add("LIMIT ?", limit).list(connection, DeadLetterRows::read);
    }

    /** Restricts {@code dead_letter r} to those of a question. */
    public static Sql restricted(Sql sql, Question question) {
        return sql.addIf("AND r.topic = ?", question.topic())
                .addIf("AND r.service = ?", question.service())
                .addIf("AND r.submission_id = ?", question.submission())
                .addIf("AND strpos(lower(r.reason), lower(?)) > 0", question.text())
                .addIf("AND r.given_up_at >= ?", question.from())
                .addIf("AND r.given_up_at < ?", question.until());
    }

    /** Sorts {@code dead_letter r}. */
    public static Sql latestFirst(Sql sql) {
        return sql.add("ORDER BY r.given_up_at DESC, r.letter_partition DESC, r.letter_offset DESC");
    }

    /** One of them. */
    public static Optional<DeadLetterRow> one(Connection connection, Place place) throws SQLException {
        return Sql.of(ONE, place.partition(), place.offset()).first(connection, DeadLetterRows::read);
    }

    private static DeadLetterRow read(ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        return new DeadLetterRow(
                new Place(row.getInt("letter_partition"), row.getLong("letter_offset")),
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
