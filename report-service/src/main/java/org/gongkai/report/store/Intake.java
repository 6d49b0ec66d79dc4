package org.gongkai.report.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How the records of one topic are understood and written. */
interface Intake<E extends Event> {
    /**
     * Reads a record.
     *
     * @throws IllegalArgumentException when it is not what the topic carries
     */
    E decode(ConsumerRecord<byte[], byte[]> message);

    /** Writes events within the transaction of the connection; writing them again changes nothing. */
    void write(Connection connection, List<E> events) throws SQLException;
}
