package org.gongkai.stack.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gongkai.events.Topics;

/**
 * Sends records that are in a topic to it once more, header for header.
 *
 * @param bootstrapServers of the broker
 */
record Repeater(String bootstrapServers) {
    private static final int LAST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** The last records of each partition; none when the broker is away. */
    void repeat(String topic) throws IOException, InterruptedException {
        try {
            send(last(topic));
        } catch (KafkaException | ExecutionException e) {
            throw new IOException("cannot repeat records of " + topic, e);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> last(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "default.api.timeout.ms",
                (int) PATIENCE.toMillis(),
                "request.timeout.ms",
                (int) PATIENCE.toMillis());
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.endOffsets(partitions)
                    .forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - LAST)));
            consumer.poll(PATIENCE).forEach(found::add);
        }
        return found;
    }

    private void send(List<ConsumerRecord<byte[], byte[]>> records) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "max.request.size",
                Topics.MAX_RECORD_BYTES,
                "max.block.ms",
                PATIENCE.toMillis());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream()
                    .map(record -> producer.send(new ProducerRecord<>(
                            record.topic(),
                            record.partition(),
                            record.timestamp(),
                            record.key(),
                            record.value(),
                            record.headers())))
                    .toList();
            for (var acknowledged : sent) {
                acknowledged.get();
            }
        }
    }
}
