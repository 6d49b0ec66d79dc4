package org.gongkai.report.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Notes from {@code reports.parsed} that a document has been read. */
final class ParsedIntake implements Intake<Parsed> {
    private static final String SUBMISSION = """
            INSERT INTO submission AS s (id, parsed_at) VALUES (?, ?)
            ON CONFLICT (id) DO UPDATE SET parsed_at = excluded.parsed_at
            WHERE s.parsed_at IS NULL OR s.parsed_at < excluded.parsed_at
            """;

    @Override
    public Parsed decode(ConsumerRecord<byte[], byte[]> message) {
        return Parsed.of(message);
    }

    @Override
    public void write(Connection connection, List<Parsed> events) throws SQLException {
        var latest = new TreeMap<String, Instant>();
        events.forEach(event -> latest.merge(event.submissionId(), event.at(), ParsedIntake::later));
        Parameters.batch(
                connection,
                SUBMISSION,
                latest.entrySet(),
                (row, entry) -> row.text(entry.getKey()).time(entry.getValue()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
