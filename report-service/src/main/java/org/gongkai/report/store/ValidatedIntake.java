package org.gongkai.report.store;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.Agency;
import org.jspecify.annotations.Nullable;

/** Keeps the results of {@code reports.validated}: one revision per submission, with its figures and findings. */
final class ValidatedIntake implements Intake<Validated> {
    // What the upload itself said (reports.raw) stands; until it is seen, the latest result speaks for it.
    private static final String SUBMISSION = """
            INSERT INTO submission AS s (id, sha256, filename, media_type, received_at, validated_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                sha256 = coalesce(s.sha256, excluded.sha256),
                filename = CASE WHEN s.submitter IS NULL AND coalesce(s.validated_at <= excluded.validated_at, true)
                    THEN excluded.filename ELSE s.filename END,
                media_type = CASE WHEN s.submitter IS NULL AND coalesce(s.validated_at <= excluded.validated_at, true)
                    THEN excluded.media_type ELSE s.media_type END,
                received_at = greatest(s.received_at, excluded.received_at),
                validated_at = greatest(s.validated_at, excluded.validated_at)
            """;

    private static final String AGENCY = """
            INSERT INTO agency AS a (key, name, level, division, kind, as_of) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET
                name = excluded.name, level = excluded.level, division = excluded.division, kind = excluded.kind,
                as_of = excluded.as_of
            WHERE (a.as_of, a.name) < (excluded.as_of, excluded.name)
            """;

    private static final String HELD =
            "SELECT submission_id, report_key, received_at, validated_at, event_sha256 FROM revision WHERE submission_id = ANY (?)";

    /** What stands in the table of revisions. */
    private record Held(String reportKey, Precedence precedence) {}

    /** An agency as one result names it. */
    private record Naming(Agency agency, Instant asOf) {}

    private final Announcement announcement;

    ValidatedIntake(Announcement announcement) {
        this.announcement = announcement;
    }

    @Override
    public Validated decode(ConsumerRecord<byte[], byte[]> message) {
        return Validated.of(message);
    }

    @Override
    public void write(Connection connection, List<Validated> events) throws SQLException {
        // Rows are locked in the order of their keys, tables in the order submission, agency, report, finding: no
        // deadlocks.
        var latest = latest(events);
        var arrivals = arrivals(events);
        Parameters.batch(
                connection,
                SUBMISSION,
                latest.values(),
                (row, event) -> row.text(event.submissionId())
                        .text(event.result().report().sha256())
                        .text(event.result().report().filename())
                        .text(event.result().report().mediaType())
                        .time(arrivals.get(event.submissionId()))
                        .time(event.validatedAt()));
        Parameters.batch(
                connection,
                AGENCY,
                agencies(events),
                (row, naming) -> row.text(naming.agency().key())
                        .text(naming.agency().name())
                        .name(naming.agency().level())
                        .text(naming.agency().division())
                        .name(naming.agency().kind())
                        .time(naming.asOf()));

        var held = held(connection, latest.keySet());
        var news = latest.values().stream()
                .filter(event -> isNews(event, held.get(event.submissionId())))
                .toList();
        var touched = new TreeSet<String>();
        news.forEach(event -> touched.add(event.reportKey()));
        held.values().forEach(was -> touched.add(was.reportKey()));
        CurrentReports.lock(connection, touched);
        Revisions.write(
                connection,
                news,
                news.stream()
                        .map(Validated::submissionId)
                        .filter(held::containsKey)
                        .toList());
        CurrentReports.refresh(connection, touched);
        announcement.make(connection, latest.keySet(), touched);
    }

    private static boolean isNews(Validated event, @Nullable Held held) {
        return held == null || event.precedence().compareTo(held.precedence()) > 0;
    }

    private static Map<String, Validated> latest(List<Validated> events) {
        return events.stream()
                .collect(toMap(
                        Validated::submissionId,
                        event -> event,
                        BinaryOperator.maxBy(comparing(Validated::precedence)),
                        TreeMap::new));
    }

    /** The latest arrival of each submission that any of its results tells. */
    private static Map<String, Instant> arrivals(List<Validated> events) {
        var arrivals = new HashMap<String, Instant>();
        BinaryOperator<Instant> latest = BinaryOperator.maxBy(Instant::compareTo);
        for (var event : events) {
            var receivedAt = event.receivedAt();
            if (receivedAt != null) {
                arrivals.merge(event.submissionId(), receivedAt, latest);
            }
        }
        return arrivals;
    }

    private static Collection<Naming> agencies(List<Validated> events) {
        var latest = BinaryOperator.maxBy(
                comparing(Naming::asOf).thenComparing(naming -> naming.agency().name()));
        var byKey = new TreeMap<String, Naming>();
        for (var event : events) {
            var agency = event.result().report().agency();
            if (agency != null) {
                byKey.merge(agency.key(), new Naming(agency, event.validatedAt()), latest);
            }
        }
        return new ArrayList<>(byKey.values());
    }

    private static Map<String, Held> held(Connection connection, Collection<String> submissions) throws SQLException {
        var held = new HashMap<String, Held>();
        try (var statement = connection.prepareStatement(HELD)) {
            statement.setArray(1, connection.createArrayOf("text", submissions.toArray(String[]::new)));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    held.put(
                            rows.getString(1),
                            new Held(
                                    rows.getString(2),
                                    new Precedence(
                                            time(rows, 3), Objects.requireNonNull(time(rows, 4)), rows.getString(5))));
                }
            }
        }
        return held;
    }

    private static @Nullable Instant time(ResultSet rows, int column) throws SQLException {
        var time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
