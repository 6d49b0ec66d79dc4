package org.gongkai.report.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.breaker.Breakers;
import org.gongkai.events.Topics;
import org.gongkai.report.store.Transactions.Unstorable;

/** Stores a batch in one transaction. A record that cannot be stored goes aside, and the rest of the batch is stored. */
@ApplicationScoped
class Batches {
    private final Transactions transactions;
    private final DeadLetters deadLetters;
    private final Observation observation;
    private final Breakers breakers;

    Batches(Transactions transactions, DeadLetters deadLetters, Observation observation, Breakers breakers) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.observation = observation;
        this.breakers = breakers;
    }

    /** Those that nothing has come through yet have a breaker too, to be seen. */
    void start(@Observes StartupEvent event) {
        List.of(Topics.RAW, Topics.PARSED, Topics.VALIDATED).forEach(breakers::of);
    }

    private record Decoded<E>(E event, Observation.Storing storing) {}

    /** Returns when everything is committed, or acknowledged as a dead letter: offsets may be committed then. */
    <E extends Event> void store(Intake<E> intake, Iterable<ConsumerRecord<byte[], byte[]>> messages) {
        var all = new ArrayList<Observation.Storing>();
        var decoded = new ArrayList<Decoded<E>>();
        var failures = new HashMap<Observation.Storing, Exception>();
        for (var message : messages) {
            var storing = observation.begin(message);
            all.add(storing);
            try {
                decoded.add(new Decoded<>(intake.decode(message), storing));
            } catch (RuntimeException e) {
                failures.put(storing, e);
            }
        }
        Halves.store(decoded, batch -> store(intake, batch), (item, failure) -> failures.put(item.storing(), failure));
        putAside(all, failures);
    }

    private <E extends Event> void store(Intake<E> intake, List<Decoded<E>> batch) throws Unstorable {
        var events = batch.stream().map(Decoded::event).toList();
        transactions.run(connection -> intake.write(connection, events));
        batch.forEach(item -> item.storing().stored(item.event(), batch.size()));
    }

    /** In the order of the records, so that the breaker sees which of them stand in a row. It may keep us here for long. */
    private void putAside(List<Observation.Storing> all, Map<Observation.Storing, Exception> failures) {
        for (var storing : all) {
            var breaker = breakers.of(storing.message().topic());
            var failure = failures.get(storing);
            if (failure == null) {
                breaker.good();
            } else if (breaker.admits(storing.place() + ": " + failure.getMessage())) {
                storing.inContext(() -> deadLetters.send(storing.message(), failure));
                storing.failed(failure);
            } else {
                throw new IllegalStateException("the service is stopping"); // nothing of the batch is committed
            }
        }
    }
}
