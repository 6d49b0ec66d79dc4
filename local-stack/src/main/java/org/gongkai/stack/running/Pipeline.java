package org.gongkai.stack.running;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.gongkai.events.Topics;

/** The topics as they must be before the first service starts: a service that finds none would have to guess. */
public final class Pipeline {
    /** For one machine; a deployment has more. */
    public static final int PARTITIONS = 3;

    private static final Duration KEEP = Duration.ofDays(30);
    private static final Duration KEEP_DEAD_LETTERS = Duration.ofDays(90);

    private static final Map<String, String> KEEP_THE_LATEST =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    private Pipeline() {}

    private static List<NewTopic> topics(int partitions) {
        return List.of(
                topic(Topics.RAW, partitions, keepFor(KEEP)),
                topic(Topics.PARSED, partitions, keepFor(KEEP)),
                // A new subscriber gets the present state of every report.
                topic(Topics.VALIDATED, partitions, KEEP_THE_LATEST),
                topic(Topics.DEAD_LETTER, 1, keepFor(KEEP_DEAD_LETTERS)),
                // As many partitions as reports.parsed: each is asked for itself.
                topic(Topics.REVALIDATION_REQUESTS, partitions, keepFor(KEEP)),
                topic(Topics.REVALIDATION_PROGRESS, 1, KEEP_THE_LATEST),
                topic(Topics.REVALIDATION_CHANGES, partitions, keepFor(KEEP)));
    }

    /** Creates the topics that are not there yet. */
    public static void create(String bootstrapServers) throws InterruptedException {
        create(bootstrapServers, PARTITIONS);
    }

    /** Creates the topics that are not there yet, with so many partitions where there may be more than one. */
    public static void create(String bootstrapServers, int partitions) throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var created : admin.createTopics(topics(partitions)).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("cannot create the topics", e);
                    }
                }
            }
        }
    }

    private static Map<String, String> keepFor(Duration time) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(time.toMillis()));
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> retention) {
        var configs = new HashMap<>(retention);
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topics.MAX_RECORD_BYTES));
        return new NewTopic(name, Optional.of(partitions), Optional.of((short) 1)).configs(configs);
    }
}
