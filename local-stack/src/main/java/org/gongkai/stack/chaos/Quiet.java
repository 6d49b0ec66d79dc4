package org.gongkai.stack.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.gongkai.events.Topics;

/** Waits until every accepted upload has its result and nothing is on its way any more. */
public final class Quiet {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** Without a change of any row for so long, none is to be expected. */
    private static final Duration STILL = Duration.ofSeconds(8);

    private final FragileStack stack;

    public Quiet(FragileStack stack) {
        this.stack = stack;
    }

    /** Returns also when patience ends: what is missing then is lost. */
    public void await(List<String> accepted) throws InterruptedException, SQLException, ExecutionException {
        long begun = System.nanoTime();
        long changed = begun;
        var last = "";
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            var present = rows();
            if (!present.equals(last)) {
                last = present;
                changed = System.nanoTime();
            } else if (System.nanoTime() - changed > STILL.toNanos() && isRead() && hasResults(accepted)) {
                return;
            }
            Thread.sleep(500);
        }
    }

    /** The two topics that are written without transactions: their ends are where their readers must be. */
    private boolean isRead() throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            return isRead(admin, "parse-service", Topics.RAW) && isRead(admin, "validate-service", Topics.PARSED);
        }
    }

    private static boolean isRead(Admin admin, String group, String topic)
            throws InterruptedException, ExecutionException {
        var read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var partitions = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions();
        for (var partition : partitions) {
            var place = new TopicPartition(topic, partition.partition());
            long end = admin.listOffsets(Map.of(place, OffsetSpec.latest()))
                    .partitionResult(place)
                    .get()
                    .offset();
            if (end > 0 && (read.get(place) == null || read.get(place).offset() < end)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasResults(List<String> accepted) throws SQLException {
        try (var connection = stack.database().dataSource().getConnection();
                var query =
                        connection.prepareStatement("SELECT count(*) FROM revision WHERE submission_id = ANY (?)")) {
            query.setArray(1, connection.createArrayOf("text", accepted.toArray()));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1) == accepted.stream().distinct().count();
            }
        }
    }

    private String rows() throws SQLException {
        try (var connection = stack.database().dataSource().getConnection();
                var query = connection.prepareStatement(
                        "SELECT concat_ws(' ', count(*), max(validated_at), (SELECT count(*) FROM submission),"
                                + " (SELECT max(received_at) FROM submission), (SELECT max(sequence) FROM report_event))"
                                + " FROM revision");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }
}
