package org.gongkai.report.rebuild;

import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topics, read beside the group that serves and without a trace there. */
interface TopicRecords {
    Reading open();

    /** Takes records, some at a time. */
    interface Sink {
        void take(List<ConsumerRecord<byte[], byte[]>> records) throws SQLException;
    }

    /** Begins at the beginnings, and goes on where it stopped. */
    interface Reading extends AutoCloseable {
        /** How many places there are on the topics now. */
        long places();

        /** Reads on, up to where the topics end at the time of the call. */
        void toTheEnd(Sink sink) throws SQLException;

        /** The records read so far that the group that serves may not have stored yet. */
        void notYetServing(Sink sink) throws SQLException;

        @Override
        void close();
    }
}
