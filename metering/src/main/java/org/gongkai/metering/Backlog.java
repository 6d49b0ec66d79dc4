package org.gongkai.metering;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks at what a consumer group has not processed yet. It asks the broker where the group is and reads the record that is
 * next there, so that it sees a consumer that hangs, or is gone, as well as one that is behind.
 */
final class Backlog {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final List<String> topics;
    /** What the last look found. */
    private final Map<TopicPartition, Look> before = new HashMap<>();

    /** @param consumer of the group, but no member of it */
    Backlog(Consumer<byte[], byte[]> consumer, List<String> topics) {
        this.consumer = consumer;
        this.topics = List.copyOf(topics);
    }

    /** Where the group and the topic were, and what that meant. */
    private record Look(long next, long end, Waiting waiting) {
        /** As long as a group does not move its next record is the same; more may have come behind it. */
        boolean stillTells(long next, long end) {
            return this.next == next && (waiting.oldest() != null || this.end == end);
        }
    }

    /** One for each partition of the topics. */
    List<Waiting> look() {
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(toSet());
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        var committed = consumer.committed(partitions);
        before.keySet().retainAll(partitions);
        var all = new ArrayList<Waiting>();
        for (var partition : partitions) {
            var next = next(begins.get(partition), committed.get(partition));
            all.add(look(partition, next, ends.get(partition)));
        }
        return all;
    }

    /** What is older than the first record left was deleted: nobody waits for it any more. */
    private static long next(long begin, OffsetAndMetadata committed) {
        return committed == null ? begin : Math.max(begin, committed.offset());
    }

    private Waiting look(TopicPartition partition, long next, long end) {
        if (next >= end) {
            return Waiting.nothing(partition);
        }
        var last = before.get(partition);
        var waiting = last != null && last.stillTells(next, end)
                ? new Waiting(
                        partition,
                        last.waiting().oldest() == null ? 0 : end - next,
                        last.waiting().oldest())
                : read(partition, next, end);
        before.put(partition, new Look(next, end, waiting));
        return waiting;
    }

    /** The marks that end a transaction have offsets too: where nothing else comes before the end, nothing waits. */
    private Waiting read(TopicPartition partition, long next, long end) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, next);
        long begun = System.nanoTime();
        while (consumer.position(partition) < end && System.nanoTime() - begun < PATIENCE.toNanos()) {
            for (var record : consumer.poll(POLL)) {
                return new Waiting(partition, end - next, Instant.ofEpochMilli(record.timestamp()));
            }
        }
        return Waiting.nothing(partition);
    }
}
