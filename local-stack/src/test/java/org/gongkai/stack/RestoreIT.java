package org.gongkai.stack;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gongkai.events.Topics;
import org.gongkai.stack.chaos.StoredState;
import org.gongkai.stack.running.Database;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Ports;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is lost comes back from its last backup and, what is younger, from the topics: docs/operations.md. */
class RestoreIT {
    private static final List<String> TOPICS = List.of(Topics.RAW, Topics.PARSED, Topics.VALIDATED, Topics.DEAD_LETTER);
    private static final int BEFORE = 14;
    private static final int ALL = 28;

    @TempDir
    Path folder;

    @Test
    void whatIsYoungerThanTheBackupComesBackFromTheTopics() throws Exception {
        var data = Files.createTempDirectory("gongkai-restore-");
        var plan = new Plan(SharedStack.PROJECT, data, false, Ports.anyForServices(), FreePort.any(), FreePort.any());
        var tables = data.resolve("postgres");
        var progress = new Progress(System.err);
        try (var stack = Stack.start(plan, progress)) {
            var source = new ManyReports(SharedStack.SAMPLES, 5000);
            send(stack, source, BEFORE);
            var backupAt = Instant.now();
            OnlineBackup.make(
                    "jdbc:postgresql://localhost:" + plan.databasePort() + "/postgres",
                    tables,
                    folder.resolve("backup"));
            send(stack, source, ALL - BEFORE);
            var lost = StoredState.of(stack.database().dataSource());
            assertThat(lost.results()).hasSize(ALL);

            stack.service(Service.REPORT).terminate();
            stack.service(Service.REPORT).awaitEnd();
            stack.database().close();
            OnlineBackup.restore(folder.resolve("backup"), tables);
            try (var restored = Database.start(
                    tables, plan.databasePort(), false, plan.logs().resolve("postgres.log"))) {
                assertThat(StoredState.of(restored.dataSource()).results()).hasSize(BEFORE);
                setBack("report-service", stack.broker().bootstrapServers(), backupAt.minusSeconds(1));
                stack.launch(Service.REPORT);

                Waiting.until(
                        "everything to be as it was",
                        () -> StoredState.of(restored.dataSource()).equals(lost));
                stack.service(Service.REPORT).terminate();
                stack.service(Service.REPORT).awaitEnd();
            }
        }
    }

    private static void send(Stack stack, ManyReports source, int count) throws Exception {
        var portal = stack.portal();
        for (var accepted : portal.submit(source.next(count))) {
            Waiting.until("a result", () -> portal.result(accepted.id()).isPresent());
        }
    }

    /** What {@code kafka-consumer-groups.sh --reset-offsets --to-datetime} does. */
    private static void setBack(String group, String bootstrapServers, Instant to) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var partitions = admin.describeTopics(TOPICS).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
            var ends = offsets(admin, partitions, OffsetSpec.latest());
            var found = offsets(admin, partitions, OffsetSpec.forTimestamp(to.toEpochMilli()));
            admin.alterConsumerGroupOffsets(
                            group,
                            found.entrySet().stream()
                                    .collect(toMap(
                                            Map.Entry::getKey,
                                            one -> new OffsetAndMetadata(
                                                    one.getValue() < 0 ? ends.get(one.getKey()) : one.getValue()))))
                    .all()
                    .get();
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws Exception {
        return admin
                .listOffsets(partitions.stream().collect(toMap(one -> one, _ -> which)))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().offset()));
    }
}
