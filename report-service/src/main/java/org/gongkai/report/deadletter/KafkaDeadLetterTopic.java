package org.gongkai.report.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.gongkai.events.Topics;
import org.gongkai.report.broker.OperatorClients;
import org.gongkai.report.deadletter.DeadLetterRow.Place;

/** Clients live as long as a request does: operators come seldom, and a broker that is away must not be waited for. */
@ApplicationScoped
class KafkaDeadLetterTopic implements DeadLetterTopic {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BEAT = Duration.ofMillis(100);

    private final OperatorClients clients;

    KafkaDeadLetterTopic(OperatorClients clients) {
        this.clients = clients;
    }

    @Override
    public Session open() {
        return new Clients();
    }

    private final class Clients implements Session {
        // One record at a time is asked for; it may have 21 MiB.
        private final KafkaConsumer<byte[], byte[]> consumer = clients.consumer(PATIENCE, 1, Map.of());
        private final KafkaProducer<byte[], byte[]> producer = clients.producer(PATIENCE);

        @Override
        public Optional<ConsumerRecord<byte[], byte[]>> read(Place place) {
            var partition = new TopicPartition(Topics.DEAD_LETTER, place.partition());
            consumer.assign(List.of(partition));
            if (place.offset() >= end(partition) || place.offset() < beginning(partition)) {
                return Optional.empty();
            }
            consumer.seek(partition, place.offset());
            return next(partition, place.offset() + 1).filter(record -> record.offset() == place.offset());
        }

        @Override
        public void send(ProducerRecord<byte[], byte[]> record) {
            OperatorClients.answer(producer.send(record));
        }

        @Override
        public void forgetFirst(int number, Predicate<Place> mayGo) {
            var partition = new TopicPartition(Topics.DEAD_LETTER, number);
            consumer.assign(List.of(partition));
            var beginning = beginning(partition);
            var end = end(partition);
            consumer.seek(partition, beginning);
            var kept = next(partition, end);
            while (kept.isPresent() && mayGo.test(new Place(number, kept.get().offset()))) {
                kept = next(partition, end);
            }
            var upTo = kept.map(ConsumerRecord::offset).orElse(end);
            if (upTo > beginning) {
                delete(partition, upTo);
            }
        }

        private void delete(TopicPartition partition, long upTo) {
            try (var admin = clients.admin(PATIENCE)) {
                OperatorClients.answer(admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(upTo)))
                        .all());
            }
        }

        /** The next record; empty when there is none before the end. Places between records belong to transactions. */
        private Optional<ConsumerRecord<byte[], byte[]>> next(TopicPartition partition, long end) {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(BEAT)) {
                    return Optional.of(record);
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new KafkaException("no answer from the broker within " + PATIENCE);
                }
            }
            return Optional.empty();
        }

        private long beginning(TopicPartition partition) {
            return consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        }

        private long end(TopicPartition partition) {
            return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        }

        @Override
        public void close() {
            consumer.close();
            producer.close(PATIENCE);
        }
    }
}
