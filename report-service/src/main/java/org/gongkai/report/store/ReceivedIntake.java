package org.gongkai.report.store;

import static java.util.Comparator.comparing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Keeps the documents of {@code reports.raw}, and who sent them. */
final class ReceivedIntake implements Intake<Received> {
    private static final String DOCUMENT = """
            INSERT INTO document (sha256, media_type, size, content) VALUES (?, ?, ?, ?)
            ON CONFLICT (sha256) DO NOTHING
            """;

    // The same bytes sent again: what stands is what was said the last time, as on the topic of results.
    private static final String SUBMISSION = """
            INSERT INTO submission AS s
                (id, sha256, submitter, filename, media_type, size, agency_hint, year_hint, callback_url, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                sha256 = excluded.sha256, submitter = excluded.submitter, filename = excluded.filename,
                media_type = excluded.media_type, size = excluded.size, agency_hint = excluded.agency_hint,
                year_hint = excluded.year_hint, callback_url = excluded.callback_url,
                received_at = greatest(s.received_at, excluded.received_at)
            WHERE s.submitter IS NULL OR excluded.received_at >= s.received_at
            """;

    private final Announcement announcement;

    ReceivedIntake(Announcement announcement) {
        this.announcement = announcement;
    }

    @Override
    public Received decode(ConsumerRecord<byte[], byte[]> message) {
        return Received.of(message);
    }

    @Override
    public void write(Connection connection, List<Received> events) throws SQLException {
        Parameters.batch(
                connection,
                DOCUMENT,
                distinct(events, e -> e.report().sha256()),
                (row, event) -> row.text(event.report().sha256())
                        .text(event.report().mediaType())
                        .number(event.document().length)
                        .bytes(event.document()));
        Parameters.batch(
                connection,
                SUBMISSION,
                distinct(events, Received::submissionId),
                (row, event) -> row.text(event.submissionId())
                        .text(event.report().sha256())
                        .text(event.report().submitter())
                        .text(event.report().filename())
                        .text(event.report().mediaType())
                        .number(event.document().length)
                        .text(event.report().agencyHint())
                        .number(event.report().yearHint())
                        .text(event.report().callbackUrl())
                        .time(event.receivedAt()));
        // Which revision is the latest hangs on the time of arrival, and a result may be here before its document.
        var submissions = events.stream().map(Received::submissionId).toList();
        var reports = CurrentReports.keysOf(connection, submissions);
        CurrentReports.lock(connection, reports);
        CurrentReports.refresh(connection, reports);
        announcement.make(connection, submissions, reports);
    }

    /** The latest event per key, in the order of the keys: transactions that lock in the same order never deadlock. */
    private static Collection<Received> distinct(List<Received> events, Function<Received, String> key) {
        var latest = BinaryOperator.maxBy(comparing(Received::receivedAt));
        var byKey = new TreeMap<String, Received>();
        events.forEach(event -> byKey.merge(key.apply(event), event, latest));
        return new ArrayList<>(byKey.values());
    }
}
