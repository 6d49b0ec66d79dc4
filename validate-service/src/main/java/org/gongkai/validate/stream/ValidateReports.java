package org.gongkai.validate.stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.state.Stores;
import org.gongkai.events.Topics;
import org.gongkai.validate.ReportValidator;
import org.gongkai.validate.observe.ValidationMetrics;
import org.jboss.logging.Logger;

/**
 * {@code reports.parsed} in, {@code reports.validated} out. Keys and values are bytes throughout: a record that is no
 * event must reach {@code reports.dead-letter} as it came. What a check finds is the business of {@link ReportValidator}.
 */
@Singleton
class ValidateReports {
    private static final Logger LOG = Logger.getLogger(ValidateReports.class);
    private static final String VALIDATE = "validate";
    private static final long PAUSE_MILLIS = 1000;

    private final ValidationMetrics metrics;
    private final Tracing tracing;

    ValidateReports(ValidationMetrics metrics, Tracing tracing) {
        this.metrics = metrics;
        this.tracing = tracing;
    }

    @Produces
    @Singleton
    Topology topology(ReportValidator validator) {
        return topology(validator, InstantSource.system());
    }

    Topology topology(ReportValidator validator, InstantSource clock) {
        var keys = Serdes.ByteArray();
        var values = Serdes.ByteArray();
        var newest = Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(ReportProcessor.STORE), Serdes.String(), Serdes.ByteArray());
        return new Topology()
                .addSource(Topics.PARSED, keys.deserializer(), values.deserializer(), Topics.PARSED)
                .addProcessor(VALIDATE, () -> new ReportProcessor(validator, metrics, tracing, clock), Topics.PARSED)
                .addStateStore(newest, VALIDATE)
                .addSink(Topics.VALIDATED, Topics.VALIDATED, keys.serializer(), values.serializer(), VALIDATE)
                .addSink(Topics.DEAD_LETTER, Topics.DEAD_LETTER, keys.serializer(), values.serializer(), VALIDATE);
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
