package org.gongkai.report.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.SubmissionId;
import org.gongkai.events.Topics;
import org.gongkai.report.database.Database;
import org.gongkai.report.query.Sql;
import org.gongkai.report.rebuild.Outcome.CarriedOver;
import org.gongkai.report.store.PackedEvent;
import org.gongkai.report.store.Replay;

/**
 * Takes what the topics no longer hold from the tables that serve. A result is stored like a record, from the event that
 * stands with its revision, so that all that follows from it is made anew as well. What is only a copy of headers or bytes
 * is copied, a document only if its bytes are those of its hash.
 */
final class CarryOver {
    private static final int AT_A_TIME = 50;

    private static final String MISSING_REVISIONS = """
            SELECT o.submission_id, o.report_key, o.event, o.event_sha256 FROM public.revision o
            LEFT JOIN gongkai_shadow.revision s ON s.submission_id = o.submission_id
            WHERE o.submission_id > ? AND (s.submission_id IS NULL OR (o.event_sha256 <> s.event_sha256
                AND (coalesce(o.received_at, '-infinity'), o.validated_at, o.event_sha256)
                    > (coalesce(s.received_at, '-infinity'), s.validated_at, s.event_sha256)))
            """;

    /** Rows that are copied as they are, the tables in the order in which they refer to each other. */
    private enum Copied {
        DOCUMENTS("documents", """
                SELECT o.sha256 FROM public.document o WHERE o.sha256 > ?
                    AND NOT EXISTS (SELECT FROM gongkai_shadow.document s WHERE s.sha256 = o.sha256)
                ORDER BY 1 LIMIT 50
                """, """
                INSERT INTO gongkai_shadow.document SELECT * FROM public.document
                WHERE sha256 = ANY (?) AND encode(sha256(content), 'hex') = sha256
                ON CONFLICT DO NOTHING RETURNING sha256
                """),
        // Some of what is known of an upload may come from its result, and the rest be gone.
        UPLOADS("submissions", """
                SELECT o.id FROM public.submission o LEFT JOIN gongkai_shadow.submission s ON s.id = o.id
                WHERE o.id > ? AND (s.id IS NULL OR (s.submitter IS NULL AND o.submitter IS NOT NULL)
                    OR (s.parsed_at IS NULL AND o.parsed_at IS NOT NULL))
                ORDER BY 1 LIMIT 50
                """, """
                INSERT INTO gongkai_shadow.submission AS s
                    (id, sha256, submitter, filename, media_type, size, agency_hint, year_hint, callback_url, received_at,
                    parsed_at, validated_at)
                SELECT id, sha256, submitter, filename, media_type, size, agency_hint, year_hint, callback_url, received_at,
                    parsed_at, validated_at
                FROM public.submission WHERE id = ANY (?) ORDER BY id
                ON CONFLICT (id) DO UPDATE SET
                    sha256 = coalesce(s.sha256, excluded.sha256),
                    submitter = coalesce(s.submitter, excluded.submitter),
                    filename = CASE WHEN s.submitter IS NULL AND excluded.submitter IS NOT NULL
                        THEN excluded.filename ELSE s.filename END,
                    media_type = CASE WHEN s.submitter IS NULL AND excluded.submitter IS NOT NULL
                        THEN excluded.media_type ELSE s.media_type END,
                    size = coalesce(s.size, excluded.size),
                    agency_hint = CASE WHEN s.submitter IS NULL THEN excluded.agency_hint ELSE s.agency_hint END,
                    year_hint = CASE WHEN s.submitter IS NULL THEN excluded.year_hint ELSE s.year_hint END,
                    callback_url = CASE WHEN s.submitter IS NULL THEN excluded.callback_url ELSE s.callback_url END,
                    received_at = CASE WHEN s.submitter IS NULL
                        THEN greatest(s.received_at, excluded.received_at) ELSE s.received_at END,
                    parsed_at = coalesce(s.parsed_at, excluded.parsed_at),
                    validated_at = coalesce(s.validated_at, excluded.validated_at)
                WHERE (s.submitter IS NULL AND excluded.submitter IS NOT NULL)
                    OR (s.parsed_at IS NULL AND excluded.parsed_at IS NOT NULL)
                RETURNING id
                """),
        AGENCIES("agencies", """
                SELECT o.key FROM public.agency o LEFT JOIN gongkai_shadow.agency s ON s.key = o.key
                WHERE o.key > ? AND (s.key IS NULL OR s.as_of < o.as_of) ORDER BY 1 LIMIT 50
                """, """
                INSERT INTO gongkai_shadow.agency AS s SELECT * FROM public.agency WHERE key = ANY (?) ORDER BY key
                ON CONFLICT (key) DO UPDATE SET
                    name = excluded.name, level = excluded.level, division = excluded.division, kind = excluded.kind,
                    as_of = excluded.as_of
                WHERE s.as_of < excluded.as_of RETURNING key
                """),
        DEAD_LETTERS("dead letters", """
                SELECT DISTINCT o.case_id FROM public.dead_letter o WHERE o.case_id > ? AND NOT EXISTS (
                    SELECT FROM gongkai_shadow.dead_letter s
                    WHERE s.letter_partition = o.letter_partition AND s.letter_offset = o.letter_offset)
                ORDER BY 1 LIMIT 50
                """, """
                INSERT INTO gongkai_shadow.dead_letter SELECT * FROM public.dead_letter WHERE case_id = ANY (?)
                ON CONFLICT DO NOTHING RETURNING case_id
                """),
        // Attempts that are too old to be kept were attempts all the same.
        CASES("cases of dead letters", """
                SELECT o.id FROM public.dead_letter_case o LEFT JOIN gongkai_shadow.dead_letter_case s ON s.id = o.id
                WHERE o.id > ? AND (s.id IS NULL OR s.attempts < o.attempts OR s.first_at > o.first_at
                    OR (s.letter_partition, s.letter_offset) < (o.letter_partition, o.letter_offset))
                ORDER BY 1 LIMIT 50
                """, """
                INSERT INTO gongkai_shadow.dead_letter_case AS s SELECT * FROM public.dead_letter_case WHERE id = ANY (?)
                ON CONFLICT (id) DO UPDATE SET
                    state = excluded.state, services = excluded.services, reason = excluded.reason,
                    attempts = greatest(s.attempts, excluded.attempts), round = excluded.round,
                    first_at = least(s.first_at, excluded.first_at), last_at = excluded.last_at,
                    letter_partition = excluded.letter_partition, letter_offset = excluded.letter_offset
                RETURNING id
                """);

        private final String what;
        private final String missing;
        private final String copy;

        Copied(String what, String missing, String copy) {
            this.what = what;
            this.missing = missing;
            this.copy = copy;
        }
    }

    /** Brings the new tables to where the topics end. */
    interface CatchUp {
        void run() throws SQLException;
    }

    /**
     * A result that stands in the tables that serve.
     *
     * @param record the record that it came in; empty where the event is not the one that was stored
     */
    private record Stored(String submission, List<ConsumerRecord<byte[], byte[]>> record) {
        static Stored read(ResultSet row) throws SQLException {
            return new Stored(
                    row.getString("submission_id"),
                    record(row.getString("report_key"), row.getBytes("event"), row.getString("event_sha256")));
        }

        private static List<ConsumerRecord<byte[], byte[]>> record(String reportKey, byte[] event, String sha256) {
            try {
                var json = PackedEvent.json(event);
                return SubmissionId.sha256(json).equals(sha256)
                        ? List.of(new ConsumerRecord<>(Topics.VALIDATED, 0, 0, reportKey.getBytes(UTF_8), json))
                        : List.of();
            } catch (UncheckedIOException e) {
                return List.of(); // not even packed bytes
            }
        }
    }

    private final Database database;
    private final Replay replay;
    private final CatchUp catchUp;

    CarryOver(Database database, Replay replay, CatchUp catchUp) {
        this.database = database;
        this.replay = replay;
        this.catchUp = catchUp;
    }

    List<CarriedOver> run() throws SQLException {
        var carried = new ArrayList<CarriedOver>();
        for (var rows : Copied.values()) {
            carried.add(new CarriedOver(rows.what, copy(rows)));
        }
        carried.add(new CarriedOver("revisions", revisions()));
        return carried.stream().filter(one -> one.rows().count() > 0).toList();
    }

    private Keys copy(Copied rows) throws SQLException {
        var carried = Keys.NONE;
        var page = page(rows, "");
        while (!page.isEmpty()) {
            catchUp.run(); // what served already when the page was read, and stands on a topic, is there now
            var keys = page;
            var copied = database.run(connection -> Sql.of(rows.copy, keys).list(connection, row -> row.getString(1)));
            for (var key : copied) {
                carried = carried.and(key);
            }
            if (rows == Copied.UPLOADS) {
                replay.refreshReportsOf(copied);
            }
            page = page(rows, page.getLast());
        }
        return carried;
    }

    private List<String> page(Copied rows, String after) {
        return database.run(connection -> Sql.of(rows.missing, after).list(connection, row -> row.getString(1)));
    }

    private Keys revisions() throws SQLException {
        var carried = Keys.NONE;
        var page = revisions("", List.of());
        while (!page.isEmpty()) {
            catchUp.run();
            var submissions = page.stream().map(Stored::submission).toList();
            for (var one : revisions("", submissions)) {
                var record = one.record();
                if (record.size() > replay.store(record)) {
                    carried = carried.and(one.submission());
                }
            }
            page = revisions(page.getLast().submission(), List.of());
        }
        return carried;
    }

    private List<Stored> revisions(String after, List<String> among) {
        return database.run(connection -> stored(connection, after, among));
    }

    private static List<Stored> stored(Connection connection, String after, List<String> among) throws SQLException {
        return Sql.of(MISSING_REVISIONS, after)
                .addIf("AND o.submission_id = ANY (?)", among.isEmpty() ? null : among)
                .add("ORDER BY o.submission_id LIMIT ?", AT_A_TIME)
                .list(connection, Stored::read);
    }
}
