package org.gongkai.report.rebuild;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topics without a broker: one list of records, of which the group that serves may not have stored the last ones. */
@Mock
@ApplicationScoped
public class TopicsInMemory implements TopicRecords {
    private final List<ConsumerRecord<byte[], byte[]>> records = new CopyOnWriteArrayList<>();
    private final AtomicInteger notYetServing = new AtomicInteger();
    private volatile Event onReading = () -> {};

    /** What happens while the topics are read. */
    interface Event {
        void happen() throws Exception;
    }

    void holdOnly(List<ConsumerRecord<byte[], byte[]>> held) {
        records.clear();
        records.addAll(held);
        notYetServing.set(0);
        onReading = () -> {};
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        records.add(record);
    }

    void addAheadOfServing(ConsumerRecord<byte[], byte[]> record) {
        records.add(record);
        notYetServing.incrementAndGet();
    }

    /** Once, after the records that were there have been taken. */
    void onReading(Event event) {
        onReading = event;
    }

    @Override
    public Reading open() {
        return new Reading() {
            private int read;

            @Override
            public long places() {
                return records.size();
            }

            @Override
            public void toTheEnd(Sink sink) throws SQLException {
                var now = List.copyOf(records);
                if (read < now.size()) {
                    sink.take(now.subList(read, now.size()));
                    read = now.size();
                }
                var event = onReading;
                onReading = () -> {};
                try {
                    event.happen();
                } catch (RuntimeException | SQLException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void notYetServing(Sink sink) throws SQLException {
                sink.take(List.copyOf(records).subList(records.size() - notYetServing.get(), records.size()));
            }

            @Override
            public void close() {}
        };
    }
}
