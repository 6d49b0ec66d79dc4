package org.gongkai.validate.stream;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.gongkai.events.Topics;
import org.gongkai.validate.revalidation.Mode;
import org.gongkai.validate.revalidation.Revalidation;
import org.gongkai.validate.revalidation.RevalidationRequest;
import org.gongkai.validate.revalidation.Scope;

/** Asks for re-validations and knows how far they are, whichever instance does the work. */
@Singleton
public class Revalidations {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaStreams streams;
    private final Map<String, Object> settings;

    Revalidations(KafkaStreams streams, @Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.streams = streams;
        this.settings = settings;
    }

    /**
     * Asks for a re-validation. While one that would do the same is under way, that one is the answer.
     *
     * @throws StreamAway when the broker does not take the request
     */
    public Revalidation ask(Mode mode, Scope scope) {
        var board = board(); // before anything waits for a broker that is away
        try (var producer = producer()) {
            var request = new RevalidationRequest(
                    UUID.randomUUID().toString(),
                    mode,
                    scope,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS),
                    producer.partitionsFor(Topics.PARSED).size());
            var underWay = board.underWay(request);
            if (underWay.isPresent()) {
                return underWay.get();
            }
            send(producer, request);
            return awaitKnown(request);
        } catch (KafkaException e) {
            throw new StreamAway(e);
        }
    }

    /**
     * What is known of a re-validation.
     *
     * @throws StreamAway when this instance does not know anything yet
     */
    public Optional<Revalidation> find(String id) {
        return board().find(id);
    }

    /** All partitions get the request, or none. */
    private static void send(KafkaProducer<byte[], byte[]> producer, RevalidationRequest request) {
        var key = request.id().getBytes(StandardCharsets.UTF_8);
        var value = RevalidationJson.write(request);
        producer.initTransactions();
        producer.beginTransaction();
        var _ = producer.send(new ProducerRecord<>(Topics.REVALIDATION_PROGRESS, key, value));
        for (var partition = 0; partition < request.partitions(); partition++) {
            var _ = producer.send(new ProducerRecord<>(Topics.REVALIDATION_REQUESTS, partition, key, value));
        }
        producer.commitTransaction(); // fails when one of them failed
    }

    /** Who asks next under the id must not hear that there is none. */
    private Revalidation awaitKnown(RevalidationRequest request) {
        var began = System.nanoTime();
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            var known = board().find(request.id());
            if (known.isPresent()) {
                return known.get();
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StreamAway(e);
            }
        }
        throw new StreamAway(null);
    }

    private Board board() {
        try {
            return new Board(streams.store(
                    StoreQueryParameters.fromNameAndType(Board.STORE, QueryableStoreTypes.keyValueStore())));
        } catch (InvalidStateStoreException e) {
            throw new StreamAway(e);
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        var known = new HashMap<>(settings);
        known.keySet().retainAll(ProducerConfig.configNames());
        known.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "validate-service-ask-" + UUID.randomUUID());
        known.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) PATIENCE.toMillis());
        return new KafkaProducer<>(known, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
