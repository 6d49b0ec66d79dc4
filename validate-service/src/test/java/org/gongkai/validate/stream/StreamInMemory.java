package org.gongkai.validate.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.gongkai.breaker.Breakers;
import org.gongkai.breaker.Limits;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Topics;
import org.gongkai.validate.observe.ValidationMetrics;
import org.gongkai.validate.revalidation.Mode;
import org.gongkai.validate.revalidation.ReportChange;
import org.gongkai.validate.revalidation.Revalidation;
import org.gongkai.validate.revalidation.RevalidationRequest;
import org.gongkai.validate.revalidation.Scope;

/** The stream without a broker, one partition of it: reports and requests in, one slice of a walk at a time. */
final class StreamInMemory implements AutoCloseable {
    static final Instant NOW = Instant.parse("2023-02-01T00:00:00Z");

    private final TopologyTestDriver driver;

    /** A stream whose slices hold one report each. */
    StreamInMemory(Path state, Rules rules) {
        var metrics = new SimpleMeterRegistry();
        var validating = new ValidateReports(
                new ValidationMetrics(metrics),
                new Tracing(OpenTelemetry.noop()),
                new Breakers(new Limits(20, 200, 0.25), metrics));
        var settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(
                validating.topology(rules, InstantSource.fixed(NOW), new Pace(Duration.ZERO, Duration.ZERO)), settings);
    }

    /** Another process goes on with what this one kept, under rules of its own. */
    StreamInMemory restarted(Path state, Rules rules) {
        var next = new StreamInMemory(state, rules);
        for (var store : List.of(ReportProcessor.STORE, RevalidationProcessor.STORE, Board.STORE)) {
            try (var entries = driver.<String, byte[]>getKeyValueStore(store).all()) {
                entries.forEachRemaining(entry ->
                        next.driver.<String, byte[]>getKeyValueStore(store).put(entry.key, entry.value));
            }
        }
        close();
        return next;
    }

    void report(ReportParsed report) {
        driver.createInputTopic(Topics.PARSED, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(report.agencyKey().getBytes(StandardCharsets.UTF_8), EventJson.write(report));
    }

    void ask(String id, Mode mode) {
        ask(id, mode, Scope.EVERYTHING, 1);
    }

    void ask(String id, Mode mode, Scope scope, int partitions) {
        var request = RevalidationJson.write(new RevalidationRequest(id, mode, scope, NOW, partitions));
        // Both in one transaction, in life.
        driver.createInputTopic(Topics.REVALIDATION_PROGRESS, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(id, request);
        request(request);
    }

    void request(byte[] value) {
        driver.createInputTopic(Topics.REVALIDATION_REQUESTS, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new byte[0], value);
    }

    void slice() {
        driver.advanceWallClockTime(RevalidationProcessor.BEAT);
    }

    /** Goes on until there is no more to do, and longer. */
    void slices() {
        for (var n = 0; n < 50; n++) {
            slice();
        }
    }

    /** What was published since the last call. */
    List<ReportValidated> published() {
        return read(Topics.VALIDATED).stream()
                .map(json -> EventJson.read(json, ReportValidated.class))
                .toList();
    }

    /** What was told of reports since the last call. */
    List<ReportChange> changes() {
        return read(Topics.REVALIDATION_CHANGES).stream()
                .map(json -> EventJson.read(json, ReportChange.class))
                .toList();
    }

    List<byte[]> deadLetters() {
        return read(Topics.DEAD_LETTER);
    }

    /** What every instance knows of a re-validation. */
    Revalidation known(String id) {
        return new Board(driver.<String, byte[]>getKeyValueStore(Board.STORE))
                .find(id)
                .orElseThrow();
    }

    /** What is held of each report. */
    Map<String, ReportValidated> held() {
        var held = new TreeMap<String, ReportValidated>();
        try (var entries =
                driver.<String, byte[]>getKeyValueStore(ReportProcessor.STORE).all()) {
            entries.forEachRemaining(entry -> held.put(entry.key, EventJson.read(entry.value, ReportValidated.class)));
        }
        return held;
    }

    private List<byte[]> read(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readValuesToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
