package org.gongkai.validate.stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.gongkai.breaker.Breakers;
import org.gongkai.events.Topics;
import org.gongkai.validate.ReportValidator;
import org.gongkai.validate.observe.ValidationMetrics;
import org.jboss.logging.Logger;

/**
 * {@code reports.parsed} in, {@code reports.validated} out. Keys and values are bytes throughout: a record that is no
 * event must reach {@code reports.dead-letter} as it came. What a check finds is the business of {@link ReportValidator}.
 * Beside it, what has been read is checked again on request ({@link RevalidationProcessor}).
 */
@Singleton
class ValidateReports {
    private static final Logger LOG = Logger.getLogger(ValidateReports.class);
    private static final String VALIDATE = "validate";
    private static final String REVALIDATE = "revalidate";
    private static final String REQUESTS = Topics.REVALIDATION_REQUESTS;
    private static final String PROGRESS = Topics.REVALIDATION_PROGRESS;
    private static final String CHANGES = Topics.REVALIDATION_CHANGES;
    private static final long PAUSE_MILLIS = 1000;

    private final ValidationMetrics metrics;
    private final Tracing tracing;
    private final Breakers breakers;

    ValidateReports(ValidationMetrics metrics, Tracing tracing, Breakers breakers) {
        this.metrics = metrics;
        this.tracing = tracing;
        this.breakers = breakers;
    }

    @Produces
    @Singleton
    Topology topology(ReportValidator validator, RevalidationConfig revalidation) {
        return topology(validator::check, InstantSource.system(), new Pace(revalidation.slice(), revalidation.pause()));
    }

    Topology topology(Rules rules, InstantSource clock, Pace pace) {
        var keys = Serdes.ByteArray();
        var values = Serdes.ByteArray();
        var checks = new Checks(rules, metrics, tracing, clock);
        var reports = new Asides(breakers.of(Topics.PARSED), clock);
        var requests = new Asides(breakers.of(REQUESTS), clock);
        return new Topology()
                .addSource(Topics.PARSED, keys.deserializer(), values.deserializer(), Topics.PARSED)
                .addProcessor(VALIDATE, () -> new ReportProcessor(checks, metrics, tracing, reports), Topics.PARSED)
                .addSource(REQUESTS, keys.deserializer(), values.deserializer(), REQUESTS)
                .addProcessor(REVALIDATE, () -> new RevalidationProcessor(checks, clock, pace, requests), REQUESTS)
                .addStateStore(persistent(ReportProcessor.STORE), VALIDATE, REVALIDATE)
                .addStateStore(persistent(RevalidationProcessor.STORE), REVALIDATE)
                .addGlobalStore(
                        persistent(Board.STORE).withLoggingDisabled(),
                        PROGRESS,
                        Serdes.String().deserializer(),
                        values.deserializer(),
                        PROGRESS,
                        Board.STORE,
                        BoardUpdater::new)
                .addSink(
                        Topics.VALIDATED,
                        Topics.VALIDATED,
                        keys.serializer(),
                        values.serializer(),
                        VALIDATE,
                        REVALIDATE)
                .addSink(
                        Topics.DEAD_LETTER,
                        Topics.DEAD_LETTER,
                        keys.serializer(),
                        values.serializer(),
                        VALIDATE,
                        REVALIDATE)
                .addSink(CHANGES, CHANGES, keys.serializer(), values.serializer(), REVALIDATE)
                // Not the name of the topic: that is the source of the table.
                .addSink(RevalidationProcessor.TELL, PROGRESS, keys.serializer(), values.serializer(), REVALIDATE);
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> persistent(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray());
    }

    /** Whatever ends a stream thread, such as a broker that stays away: another takes over where it stopped. */
    @Produces
    @Singleton
    StreamsUncaughtExceptionHandler uncaughtExceptions() {
        return failure -> {
            LOG.error("a stream thread ended and is replaced", failure);
            try {
                Thread.sleep(PAUSE_MILLIS); // a failure that stays must not spin
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
        };
    }
}
