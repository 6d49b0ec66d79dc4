package org.gongkai.report.deadletter;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.gongkai.report.deadletter.DeadLetterRow.Place;

/** One partition of dead letters without a broker, and what was sent back. */
@Mock
@ApplicationScoped
public class TopicInMemory implements DeadLetterTopic {
    private final TreeMap<Long, ConsumerRecord<byte[], byte[]>> records = new TreeMap<>();
    private final List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
    private boolean away;

    void clear() {
        records.clear();
        sent.clear();
        away = false;
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        records.put(record.offset(), record);
    }

    void remove(ConsumerRecord<byte[], byte[]> record) {
        records.remove(record.offset());
    }

    boolean has(ConsumerRecord<byte[], byte[]> record) {
        return records.containsKey(record.offset());
    }

    void goAway() {
        away = true;
    }

    List<ProducerRecord<byte[], byte[]>> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Session open() {
        return new Session() {
            @Override
            public Optional<ConsumerRecord<byte[], byte[]>> read(Place place) {
                return Optional.ofNullable(records.get(place.offset()));
            }

            @Override
            public void send(ProducerRecord<byte[], byte[]> record) {
                if (away) {
                    throw new KafkaException("away");
                }
                sent.add(record);
            }

            @Override
            public void forgetFirst(int partition, Predicate<Place> mayGo) {
                if (away) {
                    throw new KafkaException("away");
                }
                while (!records.isEmpty() && mayGo.test(new Place(partition, records.firstKey()))) {
                    records.pollFirstEntry();
                }
            }

            @Override
            public void close() {
                // nothing was opened
            }
        };
    }
}
