package org.gongkai.report.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.events.Topics;
import org.gongkai.report.broker.OperatorClients;

/** Partitions are assigned, not subscribed to, and no offset is committed: the group that serves does not notice. */
@ApplicationScoped
class KafkaTopicRecords implements TopicRecords {
    private static final List<String> TOPICS = List.of(Topics.RAW, Topics.PARSED, Topics.VALIDATED, Topics.DEAD_LETTER);
    private static final Duration BEAT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** As many at a time as the channels take: some 200 rows a result, 20 MiB a document at most. */
    private static final int RECORDS_AT_A_TIME = 100;

    private static final int BYTES_AT_A_TIME = 32 * 1024 * 1024;

    private final OperatorClients clients;
    private final String group;

    KafkaTopicRecords(OperatorClients clients, @ConfigProperty(name = "gongkai.consumer.group") String group) {
        this.clients = clients;
        this.group = group;
    }

    @Override
    public Reading open() {
        return new Clients();
    }

    private final class Clients implements Reading {
        private final KafkaConsumer<byte[], byte[]> consumer =
                clients.consumer(PATIENCE, RECORDS_AT_A_TIME, Map.of("fetch.max.bytes", BYTES_AT_A_TIME));

        @Override
        public long places() {
            var partitions = partitions();
            var beginnings = consumer.beginningOffsets(partitions);
            return consumer.endOffsets(partitions).entrySet().stream()
                    .mapToLong(end -> end.getValue() - beginnings.getOrDefault(end.getKey(), 0L))
                    .sum();
        }

        @Override
        public void toTheEnd(Sink sink) throws SQLException {
            assignNew();
            readTo(consumer.endOffsets(consumer.assignment()), sink);
        }

        /** Where the group stands is told a little late: some of these may be stored already. */
        @Override
        public void notYetServing(Sink sink) throws SQLException {
            var ends = new HashMap<TopicPartition, Long>();
            consumer.assignment().forEach(partition -> ends.put(partition, consumer.position(partition)));
            var committed = committed(ends.keySet());
            ends.forEach((partition, end) -> consumer.seek(partition, Math.min(end, committed.get(partition))));
            readTo(ends, sink);
            ends.forEach(consumer::seek); // what came after is read by the next call of toTheEnd
        }

        private void readTo(Map<TopicPartition, Long> ends, Sink sink) throws SQLException {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
                consumer.poll(BEAT).forEach(records::add);
                if (!records.isEmpty()) {
                    sink.take(records);
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() - deadline > 0) {
                    throw new KafkaException("no answer from the broker within " + PATIENCE);
                }
            }
        }

        /** Partitions may be added at any time. */
        private void assignNew() {
            var partitions = partitions();
            if (!consumer.assignment().containsAll(partitions)) {
                var added = new ArrayList<>(partitions);
                added.removeAll(consumer.assignment());
                consumer.assign(partitions); // those that were assigned stay where they are
                consumer.seekToBeginning(added);
            }
        }

        private List<TopicPartition> partitions() {
            return TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
        }

        private Map<TopicPartition, Long> committed(Collection<TopicPartition> partitions) {
            try (var admin = clients.admin(PATIENCE)) {
                var told = OperatorClients.answer(
                        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
                var committed = new HashMap<TopicPartition, Long>();
                for (var partition : partitions) {
                    var offset = told.get(partition);
                    committed.put(partition, offset == null ? 0 : offset.offset());
                }
                return committed;
            }
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
