package org.gongkai.report.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.CloudEvent;

/**
 * A record of {@code reports.parsed}. Its value comes again with the result of the check, so only the headers are read.
 *
 * @param submissionId whose document was read
 * @param at when
 */
record Parsed(String submissionId, Instant at) implements Event {
    /** @throws IllegalArgumentException when its headers do not say what was read, and when */
    static Parsed of(ConsumerRecord<byte[], byte[]> message) {
        var headers = Headers.of(message);
        var submissionId = headers.getOrDefault(CloudEvent.SUBJECT, "");
        Key.require("submission id", submissionId);
        try {
            var at = Instant.parse(headers.getOrDefault(CloudEvent.TIME, ""));
            return new Parsed(submissionId, at.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("malformed header " + CloudEvent.TIME + ": " + e.getMessage(), e);
        }
    }
}
