package org.gongkai.report.deadletter;

import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.gongkai.report.deadletter.DeadLetterRow.Place;

/** {@code reports.dead-letter} as a store of records, and the way back to the topics that they came from. */
interface DeadLetterTopic {
    /** Begins to work with it. */
    Session open();

    /**
     * Work with it, by one thread.
     *
     * <p>Every method throws {@link KafkaException} when the broker does not answer.
     */
    interface Session extends AutoCloseable {
        /** The record at a place; empty when the topic does not keep it any more. */
        Optional<ConsumerRecord<byte[], byte[]>> read(Place place) throws KafkaException;

        /** Returns when every replica in sync has the record. */
        void send(ProducerRecord<byte[], byte[]> record) throws KafkaException;

        /** Deletes the records at the beginning of a partition, up to the first that must be kept. */
        void forgetFirst(int partition, Predicate<Place> mayGo) throws KafkaException;

        @Override
        void close();
    }
}
