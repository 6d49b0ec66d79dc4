package org.gongkai.validate.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.gongkai.breaker.Breakers;
import org.gongkai.breaker.Limits;
import org.gongkai.validate.observe.ValidationMetrics;

/** One instance of the stream on a real broker, with the settings of the service. */
final class Instance implements AutoCloseable {
    private static final String PREFIX = "kafka-streams.";

    final KafkaStreams streams;
    final Revalidations revalidations;
    final Changes changes;

    Instance(RealBroker broker, String application, Path state, Rules rules) throws IOException {
        var metrics = new SimpleMeterRegistry();
        var validating = new ValidateReports(
                new ValidationMetrics(metrics),
                new Tracing(OpenTelemetry.noop()),
                new Breakers(new Limits(20, 200, 0.25), metrics));
        var topology = validating.topology(rules, InstantSource.system(), new Pace(Duration.ZERO, Duration.ZERO));
        streams = new KafkaStreams(topology, settings(broker, application, state));
        streams.setUncaughtExceptionHandler(_ -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
        revalidations = new Revalidations(streams, broker.clients());
        changes = new Changes(broker.clients());
        streams.start();
    }

    /** Rules with which a process dies at the check of that number, in the middle of a transaction. */
    static Rules dyingAt(int check, Rules rules) {
        var checks = new AtomicInteger();
        return (parsed, lastYear, now) -> {
            if (checks.incrementAndGet() >= check) {
                throw new OutOfMemoryError("as if the process had died");
            }
            return rules.check(parsed, lastYear, now);
        };
    }

    private static Properties settings(RealBroker broker, String application, Path state) throws IOException {
        var service = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            service.load(file);
        }
        var settings = new Properties();
        for (var name : service.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                settings.put(name.substring(PREFIX.length()), service.getProperty(name));
            }
        }
        settings.putAll(broker.clients());
        // One that died is missed sooner than in life.
        settings.put("consumer.session.timeout.ms", "3000");
        settings.put("consumer.heartbeat.interval.ms", "500");
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        return settings;
    }

    /** Leaves the others to go on. */
    void leave() {
        streams.close(new KafkaStreams.CloseOptions().leaveGroup(true).timeout(Duration.ofSeconds(20)));
    }

    @Override
    public void close() {
        leave();
    }
}
