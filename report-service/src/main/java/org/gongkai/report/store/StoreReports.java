package org.gongkai.report.store;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * {@code reports.raw}, {@code reports.parsed} and {@code reports.validated} in, rows out. A method returns when its batch
 * is committed, and only then are the offsets.
 */
@ApplicationScoped
class StoreReports {
    private final Batches batches;

    StoreReports(Batches batches) {
        this.batches = batches;
    }

    @Incoming("raw")
    @Blocking
    void received(ConsumerRecords<byte[], byte[]> records) {
        batches.store(new ReceivedIntake(Announcement.NEWS), records);
    }

    @Incoming("parsed")
    @Blocking
    void parsed(ConsumerRecords<byte[], byte[]> records) {
        batches.store(new ParsedIntake(), records);
    }

    @Incoming("validated")
    @Blocking
    void validated(ConsumerRecords<byte[], byte[]> records) {
        batches.store(new ValidatedIntake(Announcement.NEWS), records);
    }
}
