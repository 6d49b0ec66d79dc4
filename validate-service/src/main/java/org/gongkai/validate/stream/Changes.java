package org.gongkai.validate.stream;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gongkai.events.EventJson;
import org.gongkai.events.Topics;
import org.gongkai.validate.revalidation.ReportChange;
import org.gongkai.validate.revalidation.Revalidation;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code revalidation.changes} page by page. Nothing is held in memory but one page, and any instance can answer.
 */
@Singleton
public class Changes {
    /** How far apart the clocks of two instances may be. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);
    /** How long one page may take; it is then shorter than asked for. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> settings;

    Changes(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = settings;
    }

    /**
     * A part of the changes.
     *
     * @param changes some of them, in no order
     * @param next where the next page begins; null when this was the last
     */
    public record Page(List<ReportChange> changes, @Nullable Cursor next) {}

    /**
     * Reads a page.
     *
     * @param after where to begin; null for the first page
     * @param limit the most changes of a page
     * @throws StreamAway when the broker does not answer
     */
    public Page read(Revalidation of, @Nullable Cursor after, int limit) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(Topics.REVALIDATION_CHANGES).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            seek(consumer, of, after, ends);
            return read(consumer, of, ends, limit);
        } catch (KafkaException e) {
            throw new StreamAway(e);
        }
    }

    private static void seek(
            KafkaConsumer<byte[], byte[]> consumer,
            Revalidation of,
            @Nullable Cursor after,
            Map<TopicPartition, Long> ends) {
        var since = of.request().requestedAt().minus(CLOCKS).toEpochMilli();
        var firsts = consumer.offsetsForTimes(
                ends.keySet().stream().collect(Collectors.toMap(partition -> partition, _ -> since)));
        ends.forEach((partition, end) -> {
            var first = firsts.get(partition);
            var begin = first == null ? end : Long.valueOf(first.offset());
            consumer.seek(partition, after == null ? begin : Math.max(begin, after.offset(partition.partition())));
        });
    }

    private static Page read(
            KafkaConsumer<byte[], byte[]> consumer, Revalidation of, Map<TopicPartition, Long> ends, int limit) {
        var page = new ArrayList<ReportChange>();
        var positions = new HashMap<Integer, Long>();
        ends.keySet().forEach(partition -> positions.put(partition.partition(), consumer.position(partition)));
        var began = System.nanoTime();
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            if (ends.entrySet().stream()
                    .allMatch(end -> positions.get(end.getKey().partition()) >= end.getValue())) {
                return new Page(page, null);
            }
            var records = consumer.poll(Duration.ofMillis(200));
            for (var partition : records.partitions()) {
                for (var record : records.records(partition)) {
                    if (page.size() >= limit) {
                        return new Page(page, new Cursor(positions));
                    }
                    var change = EventJson.read(record.value(), ReportChange.class);
                    if (record.offset() < ends.get(partition) && of.tells(change)) {
                        page.add(change);
                    }
                    positions.put(partition.partition(), record.offset() + 1);
                }
            }
            // Behind the last record the ends of transactions may stand, which are no records.
            ends.keySet().forEach(partition -> positions.put(partition.partition(), consumer.position(partition)));
        }
        return new Page(page, new Cursor(positions));
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var known = new HashMap<>(settings);
        known.keySet().retainAll(ConsumerConfig.configNames());
        known.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        known.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"); // what is older may be gone already
        known.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        known.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        known.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(known, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
