package org.gongkai.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.report.store.Transactions.Unstorable;

/** Stores a batch in one transaction. A record that cannot be stored goes aside, and the rest of the batch is stored. */
@ApplicationScoped
class Batches {
    private final Transactions transactions;
    private final DeadLetters deadLetters;
    private final Observation observation;

    Batches(Transactions transactions, DeadLetters deadLetters, Observation observation) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.observation = observation;
    }

    private record Decoded<E>(E event, Observation.Storing storing) {}

    /** Returns when everything is committed, or acknowledged as a dead letter: offsets may be committed then. */
    <E extends Event> void store(Intake<E> intake, Iterable<ConsumerRecord<byte[], byte[]>> messages) {
        var decoded = new ArrayList<Decoded<E>>();
        for (var message : messages) {
            var storing = observation.begin(message);
            try {
                decoded.add(new Decoded<>(intake.decode(message), storing));
            } catch (RuntimeException e) {
                putAside(storing, e);
            }
        }
        if (!decoded.isEmpty()) {
            store(intake, decoded);
        }
    }

    private <E extends Event> void store(Intake<E> intake, List<Decoded<E>> batch) {
        var events = batch.stream().map(Decoded::event).toList();
        try {
            transactions.run(connection -> intake.write(connection, events));
            batch.forEach(item -> item.storing().stored(item.event(), batch.size()));
        } catch (Unstorable e) {
            if (batch.size() == 1) {
                putAside(batch.getFirst().storing(), e);
            } else {
                // Nothing of it is written; halves of it lead to the one.
                store(intake, batch.subList(0, batch.size() / 2));
                store(intake, batch.subList(batch.size() / 2, batch.size()));
            }
        }
    }

    private void putAside(Observation.Storing storing, Exception failure) {
        storing.inContext(() -> deadLetters.send(storing.message(), failure));
        storing.failed(failure);
    }
}
