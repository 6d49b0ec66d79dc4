package org.gongkai.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.gongkai.events.DeadLetter;
import org.gongkai.events.Topics;
import org.jboss.logging.Logger;

/** Puts records that cannot be stored onto {@code reports.dead-letter}, as they were consumed. */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> channel;
    private final Patience patience;

    DeadLetters(@Channel("dead-letter") MutinyEmitter<ProducerRecord<byte[], byte[]>> channel, Patience patience) {
        this.channel = channel;
        this.patience = patience;
    }

    /** Returns when the broker has the record. */
    void send(ConsumerRecord<byte[], byte[]> message, Throwable failure) {
        LOG.warnf(
                "Record %s-%d@%d goes to %s: %s",
                message.topic(), message.partition(), message.offset(), Topics.DEAD_LETTER, failure.getMessage());
        var letter = letter(message, failure);
        for (int attempt = 1; ; attempt++) {
            try {
                channel.sendAndAwait(letter);
                return;
            } catch (RuntimeException e) {
                LOG.warnf("The broker does not take it (attempt %d): %s", attempt, e.getMessage());
                patience.pause(attempt);
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> message, Throwable failure) {
        var headers = new RecordHeaders(message.headers().toArray());
        DeadLetter.headers(
                        "report-service",
                        message.topic(),
                        message.partition(),
                        message.offset(),
                        failure,
                        1,
                        Instant.now().toString())
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return new ProducerRecord<>(Topics.DEAD_LETTER, null, null, message.key(), message.value(), headers);
    }
}
