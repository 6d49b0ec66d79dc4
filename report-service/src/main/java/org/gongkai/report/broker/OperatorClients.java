package org.gongkai.report.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gongkai.events.Topics;

/**
 * Clients of no group, for bytes as they stand on a topic: whatever they read, the group that serves does not notice.
 * Whoever takes one closes it. None waits for a broker that is away longer than the patience given.
 */
@ApplicationScoped
public class OperatorClients {
    private final Map<String, Object> broker;

    OperatorClients(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /**
     * A consumer of committed records, to be given partitions and places. Where the beginning of a topic is deleted
     * while it is read, it goes on behind it.
     *
     * @param records at most, in one poll
     */
    public KafkaConsumer<byte[], byte[]> consumer(Duration patience, int records, Map<String, Object> more) {
        var settings = settings(patience, more);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("max.poll.records", records);
        settings.put("max.partition.fetch.bytes", Topics.MAX_RECORD_BYTES);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public KafkaProducer<byte[], byte[]> producer(Duration patience) {
        var settings = settings(patience, Map.of());
        settings.put("acks", "all");
        settings.put("max.block.ms", (int) patience.toMillis());
        settings.put("delivery.timeout.ms", 2 * (int) patience.toMillis());
        settings.put("compression.type", "zstd");
        settings.put("max.request.size", Topics.MAX_RECORD_BYTES);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public Admin admin(Duration patience) {
        return Admin.create(settings(patience, Map.of()));
    }

    /** What the broker answered, or its refusal as the unchecked exception that consumers throw. */
    public static <T> T answer(Future<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Map<String, Object> settings(Duration patience, Map<String, Object> more) {
        var settings = new HashMap<>(broker);
        settings.remove("group.id");
        settings.put("request.timeout.ms", (int) patience.toMillis());
        settings.put("default.api.timeout.ms", (int) patience.toMillis());
        settings.putAll(more);
        return settings;
    }
}
