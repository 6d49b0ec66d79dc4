package org.gongkai.validate.stream;

import java.util.ArrayList;
import java.util.Optional;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.gongkai.events.EventJson;
import org.gongkai.validate.revalidation.PartitionProgress;
import org.gongkai.validate.revalidation.Revalidation;
import org.gongkai.validate.revalidation.RevalidationRequest;

/**
 * What every instance knows of all re-validations: the topic {@code revalidation.progress} as a table. A request stands
 * there under its id, the progress of a partition under the id and the number of the partition.
 */
final class Board {
    /** The table, which every instance has whole. */
    static final String STORE = "revalidation-progress";

    private final ReadOnlyKeyValueStore<String, byte[]> store;

    Board(ReadOnlyKeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static String key(PartitionProgress progress) {
        return key(progress.request(), progress.partition());
    }

    private static String key(String request, int partition) {
        return request + "/" + partition;
    }

    Optional<Revalidation> find(String id) {
        return Optional.ofNullable(store.get(id)).map(json -> with(EventJson.read(json, RevalidationRequest.class)));
    }

    /** One that is under way and would do the same. */
    Optional<Revalidation> underWay(RevalidationRequest wanted) {
        try (var entries = store.all()) {
            while (entries.hasNext()) {
                var entry = entries.next();
                if (!entry.key.contains("/")) {
                    var found = with(EventJson.read(entry.value, RevalidationRequest.class));
                    if (!found.isDone()
                            && found.request().mode() == wanted.mode()
                            && found.request().scope().equals(wanted.scope())) {
                        return Optional.of(found);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Revalidation with(RevalidationRequest request) {
        var partitions = new ArrayList<PartitionProgress>();
        for (var partition = 0; partition < request.partitions(); partition++) {
            var progress = store.get(key(request.id(), partition));
            if (progress != null) {
                partitions.add(EventJson.read(progress, PartitionProgress.class));
            }
        }
        return new Revalidation(request, partitions);
    }
}
