package org.gongkai.validate.stream;

import java.io.Serial;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.gongkai.breaker.Breaker;
import org.gongkai.events.Topics;
import org.jboss.logging.Logger;

/**
 * Records of one topic that cannot be processed, until there are too many of them. A stream cannot wait for an operator:
 * its broker would give the partitions to another instance. So the thread ends at the record that is one too many, its
 * transaction is undone, and {@link PausedStream} keeps the next thread from reading.
 */
final class Asides {
    private static final Logger LOG = Logger.getLogger(Asides.class);

    private final Breaker breaker;
    private final InstantSource clock;
    /** Up to where each partition has been counted: what an undone transaction brings again is not counted twice. */
    private final Map<TopicPartition, Long> counted = new ConcurrentHashMap<>();

    Asides(Breaker breaker, InstantSource clock) {
        this.breaker = breaker;
        this.clock = clock;
    }

    /** The breaker is open: the record stays where it is. */
    static final class HeldBack extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private HeldBack(String topic, RuntimeException cause) {
            super("the consumer of " + topic + " has stopped: too many bad records", cause);
        }
    }

    /** A record went through. */
    void good() {
        breaker.good();
    }

    /**
     * The record as it goes to the dead letters.
     *
     * @throws HeldBack when it must not go there
     */
    Record<byte[], byte[]> letter(
            Record<byte[], byte[]> record, Optional<RecordMetadata> origin, RuntimeException failure) {
        var mayPutAside = isNew(origin)
                ? breaker.mayPutAside(place(origin) + ": " + failure.getMessage())
                : breaker.opening().isEmpty();
        if (!mayPutAside) {
            throw new HeldBack(breaker.topic(), failure);
        }
        LOG.errorf(failure, "%s cannot be processed and goes to %s", place(origin), Topics.DEAD_LETTER);
        return DeadRecord.of(record, origin, failure, clock.instant());
    }

    private boolean isNew(Optional<RecordMetadata> origin) {
        if (origin.isEmpty()) {
            return true;
        }
        var at = origin.get();
        var partition = new TopicPartition(at.topic(), at.partition());
        var before = counted.getOrDefault(partition, -1L);
        counted.merge(partition, at.offset(), Math::max);
        return before < at.offset();
    }

    private static String place(Optional<RecordMetadata> origin) {
        return origin.map(at -> at.topic() + "-" + at.partition() + "@" + at.offset())
                .orElse("a record");
    }
}
