package org.gongkai.report.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * A record of {@code reports.validated}.
 *
 * @param result its value, read
 * @param message the record
 * @param sha256 hash of its value, 64 hex digits
 */
record Validated(ReportValidated result, ConsumerRecord<byte[], byte[]> message, String sha256) implements Event {
    /** @throws IllegalArgumentException when it is no result of a check */
    static Validated of(ConsumerRecord<byte[], byte[]> message) {
        var json = Headers.valueOf(message);
        var result = EventJson.read(json, ReportValidated.class);
        Key.require("submission id", result.report().submissionId());
        Key.require("report key", result.report().reportKey());
        if (result.report().agency() != null) {
            Key.require("agency key", result.report().agency().key());
        }
        result.findings().forEach(finding -> {
            Key.require("finding id", finding.id());
            Key.require("rule", finding.rule());
        });
        return new Validated(result, message, SubmissionId.sha256(json));
    }

    @Override
    public String submissionId() {
        return result.report().submissionId();
    }

    /** The value as it came. */
    byte[] json() {
        return message.value();
    }

    String reportKey() {
        return result.report().reportKey();
    }

    Instant validatedAt() {
        return result.validatedAt().truncatedTo(ChronoUnit.MICROS);
    }

    /** When the upload was accepted; null where the result does not tell. */
    @Nullable
    Instant receivedAt() {
        var receivedAt = result.report().receivedAt();
        return receivedAt == null ? null : receivedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Which of several results of a submission counts. */
    Precedence precedence() {
        return new Precedence(receivedAt(), validatedAt(), sha256);
    }
}
