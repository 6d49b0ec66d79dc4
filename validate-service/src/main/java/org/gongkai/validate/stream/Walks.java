package org.gongkai.validate.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongkai.events.EventJson;
import org.gongkai.validate.revalidation.Walk;

/** The re-validations that one partition was asked for, and how far each has come. */
final class Walks {
    private final KeyValueStore<String, byte[]> store;

    Walks(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    boolean knows(String request) {
        return store.get(request) != null;
    }

    void put(Walk walk) {
        store.put(walk.request().id(), RevalidationJson.write(walk));
    }

    /** The one to go on with: the first that was asked for and is not done. */
    Optional<Walk> next() {
        return all().stream().filter(walk -> !walk.done()).min(Comparator.comparingLong(Walk::arrival));
    }

    List<Walk> all() {
        var walks = new ArrayList<Walk>();
        try (var entries = store.all()) {
            entries.forEachRemaining(entry -> walks.add(EventJson.read(entry.value, Walk.class)));
        }
        return walks;
    }
}
