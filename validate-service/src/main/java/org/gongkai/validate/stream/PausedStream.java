package org.gongkai.validate.stream;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.KafkaStreams;
import org.gongkai.breaker.Breakers;
import org.gongkai.events.Topics;

/** Pauses the stream while a breaker is open. It stays in its group and keeps its partitions, and reads nothing. */
@Singleton
class PausedStream {
    private final Breakers breakers;
    private final Instance<KafkaStreams> stream;

    PausedStream(Breakers breakers, Instance<KafkaStreams> stream) {
        this.breakers = breakers;
        this.stream = stream;
    }

    void start(@Observes StartupEvent event) {
        var parsed = breakers.of(Topics.PARSED);
        var requests = breakers.of(Topics.REVALIDATION_REQUESTS);
        Runnable pause = () -> stream.get().pause();
        Runnable resume = () -> {
            if (parsed.opening().isEmpty() && requests.opening().isEmpty()) {
                stream.get().resume();
            }
        };
        parsed.tell(pause, resume);
        requests.tell(pause, resume);
    }
}
