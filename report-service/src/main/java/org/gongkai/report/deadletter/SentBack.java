package org.gongkai.report.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.gongkai.events.CloudEvent;
import org.gongkai.events.Redrive;
import org.gongkai.events.Topics;

/** The record as it was consumed, on its way back to where it was consumed from; and what stands in its way. */
final class SentBack {
    /** Nobody else may be made to read anything again. */
    private static final Set<String> TOPICS = Set.of(Topics.RAW, Topics.PARSED, Topics.VALIDATED);

    /** Begin the names of what was said when it was put aside, by us and by the library that does so for parse-service. */
    private static final String PUT_ASIDE = "dead-letter-";

    private SentBack() {}

    /** What can be told of the case alone. */
    static Optional<Hindrance> hindrance(DeadLetterCase letter) {
        if (letter.state() != CaseState.OPEN) {
            return Optional.of(letter.state() == CaseState.PURGED ? Hindrance.PURGED : Hindrance.SENT_BACK);
        }
        if (letter.topic() == null) {
            return Optional.of(Hindrance.ORIGIN_UNKNOWN);
        }
        return TOPICS.contains(letter.topic()) ? Optional.empty() : Optional.of(Hindrance.OTHER_TOPIC);
    }

    /** How often it will have been sent back. */
    static int round(DeadLetterCase letter) {
        return letter.round() + 1;
    }

    /** The same key and value, and the headers as they were, but for how often it has been sent back. */
    static ProducerRecord<byte[], byte[]> of(DeadLetterCase letter, ConsumerRecord<byte[], byte[]> record) {
        var headers = new RecordHeaders();
        for (var header : record.headers()) {
            if (!header.key().startsWith(PUT_ASIDE)) {
                headers.add(header);
            }
        }
        headers.remove(Redrive.ORIGIN).remove(Redrive.COUNT);
        headers.add(Redrive.ORIGIN, letter.id().getBytes(UTF_8));
        headers.add(Redrive.COUNT, Integer.toString(round(letter)).getBytes(UTF_8));
        return new ProducerRecord<>(letter.topic(), null, null, record.key(), record.value(), headers);
    }

    /** When the event happened; for one that does not say, before everything. */
    static Instant happenedAt(Headers headers) {
        var time = headers.lastHeader(CloudEvent.TIME);
        try {
            return time == null || time.value() == null
                    ? Instant.EPOCH
                    : Instant.parse(new String(time.value(), UTF_8));
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
