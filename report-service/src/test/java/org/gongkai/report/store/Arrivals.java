package org.gongkai.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.Topics;
import org.gongkai.report.Tables;

/** Lets records arrive in tests, as the channels do. */
@ApplicationScoped
public class Arrivals {
    private final Batches batches;
    private final Schema schema;
    private final Tables tables;
    private final Derivations derivations;

    Arrivals(Batches batches, Schema schema, Tables tables, Derivations derivations) {
        this.batches = batches;
        this.derivations = derivations;
        this.schema = schema;
        this.tables = tables;
    }

    /** Waits for the tables, and empties them. */
    public void clear() throws Exception {
        while (!schema.isReady()) {
            Thread.sleep(20);
        }
        tables.clear();
    }

    /** Stores records, one batch a topic. */
    @SafeVarargs
    public final void store(ConsumerRecord<byte[], byte[]>... messages) {
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var message : messages) {
            all.add(message);
        }
        store(all);
    }

    /** Waits until everything is derived and compared, and helps. */
    public void derive() throws Exception {
        while (!tables.rows("SELECT 1 FROM uncompared UNION ALL SELECT 1 FROM revision WHERE derived = 0")
                .isEmpty()) {
            derivations.step();
        }
    }

    public void store(List<ConsumerRecord<byte[], byte[]>> messages) {
        batches.store(new ReceivedIntake(Announcement.NEWS), of(Topics.RAW, messages));
        batches.store(new ParsedIntake(), of(Topics.PARSED, messages));
        batches.store(new ValidatedIntake(Announcement.NEWS), of(Topics.VALIDATED, messages));
    }

    private static List<ConsumerRecord<byte[], byte[]>> of(String topic, List<ConsumerRecord<byte[], byte[]>> all) {
        return all.stream().filter(message -> message.topic().equals(topic)).toList();
    }
}
