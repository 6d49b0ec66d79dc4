package org.gongkai.metering;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Publishes what waits for the consumers of this service: {@code gongkai.consumer.waiting} and
 * {@code gongkai.consumer.oldest}. Each instance tells it of the whole group. While the broker does not answer nothing is
 * published, rather than what was true before.
 */
@ApplicationScoped
class BacklogMeter {
    private static final Logger LOG = Logger.getLogger(BacklogMeter.class);
    private static final int PATIENCE_MILLIS = 5000;

    private final ConsumptionConfig config;
    private final Map<String, Object> kafka;
    private final MultiGauge waiting;
    private final MultiGauge oldest;
    private final CountDownLatch stopping = new CountDownLatch(1);

    BacklogMeter(
            ConsumptionConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry registry) {
        this.config = config;
        this.kafka = Map.copyOf(kafka);
        waiting = MultiGauge.builder("gongkai.consumer.waiting")
                .description("Records that the consumer group has not processed yet")
                .baseUnit("records")
                .register(registry);
        oldest = MultiGauge.builder("gongkai.consumer.oldest")
                .description("Age of the oldest record that the consumer group has not processed yet")
                .baseUnit("seconds")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        if (config.group().isPresent()) {
            Thread.ofPlatform()
                    .daemon()
                    .name("backlog")
                    .start(() -> run(config.group().get(), config.topics().orElseThrow()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run(String group, List<String> topics) {
        while (!stops(config.period())) {
            try (var consumer =
                    new KafkaConsumer<>(settings(group), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                var backlog = new Backlog(consumer, topics);
                do {
                    publish(group, backlog.look(), Instant.now());
                } while (!stops(config.period()));
            } catch (KafkaException e) {
                LOG.debugf("Nobody can tell what waits: %s", e.getMessage());
                publish(group, List.of(), Instant.now());
            }
        }
    }

    private void publish(String group, List<Waiting> all, Instant now) {
        waiting.register(
                all.stream()
                        .map(one -> MultiGauge.Row.of(tags(group, one), one.records()))
                        .toList(),
                true);
        oldest.register(
                all.stream()
                        .map(one ->
                                MultiGauge.Row.of(tags(group, one), one.age(now).toMillis() / 1000.0))
                        .toList(),
                true);
    }

    private static Tags tags(String group, Waiting one) {
        var partition = one.partition();
        return Tags.of(
                "group", group, "topic", partition.topic(), "partition", Integer.toString(partition.partition()));
    }

    /** One record at a time, and nothing that would make it a member of the group. */
    private Map<String, Object> settings(String group) {
        var settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group + "-backlog");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return settings;
    }

    private boolean stops(Duration within) {
        try {
            return stopping.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
