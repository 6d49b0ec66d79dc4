package org.gongkai.validate.stream;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.gongkai.events.DeadLetter;
import org.gongkai.events.Topics;

/** A record that could not be processed: as consumed, with the reason and the origin in headers of its own. */
final class DeadRecord {
    private DeadRecord() {}

    static Record<byte[], byte[]> of(
            Record<byte[], byte[]> record, Optional<RecordMetadata> origin, RuntimeException failure, Instant now) {
        var headers = DeadLetter.headers(
                "validate-service",
                origin.map(RecordMetadata::topic).orElse(Topics.PARSED),
                origin.map(RecordMetadata::partition).orElse(-1),
                origin.map(RecordMetadata::offset).orElse(-1L),
                failure,
                1, // the same bytes fail in the same way
                now.toString());
        return record.withHeaders(TextHeaders.add(new RecordHeaders(record.headers()), headers))
                .withTimestamp(now.toEpochMilli()); // kept for 90 days from now, however old the record is
    }
}
