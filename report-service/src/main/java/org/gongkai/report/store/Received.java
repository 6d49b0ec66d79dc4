package org.gongkai.report.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.RawReport;
import org.gongkai.events.SubmissionId;

/**
 * A record of {@code reports.raw}.
 *
 * @param report what its headers say
 * @param message the record; its value is the document
 */
record Received(RawReport report, ConsumerRecord<byte[], byte[]> message) implements Event {
    /** @throws IllegalArgumentException when it is no raw report */
    static Received of(ConsumerRecord<byte[], byte[]> message) {
        var report = RawReport.of(Headers.of(message));
        Key.require("submission id", report.submissionId());
        // Documents are shared by all who sent the same bytes: a wrong hash would give one the other's document.
        if (!SubmissionId.sha256(Headers.valueOf(message)).equals(report.sha256())) {
            throw new IllegalArgumentException("the document's SHA-256 is not the one its headers state");
        }
        return new Received(report, message);
    }

    @Override
    public String submissionId() {
        return report.submissionId();
    }

    byte[] document() {
        return message.value();
    }

    Instant receivedAt() {
        return report.receivedAt().truncatedTo(ChronoUnit.MICROS);
    }
}
