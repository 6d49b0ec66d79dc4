package org.gongkai.validate.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.io.JsonEOFException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.gongkai.breaker.Breakers;
import org.gongkai.breaker.Limits;
import org.gongkai.events.CloudEvent;
import org.gongkai.events.ComparedReport;
import org.gongkai.events.DeadLetter;
import org.gongkai.events.EventJson;
import org.gongkai.events.Finding;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Topics;
import org.gongkai.events.Verdict;
import org.gongkai.validate.ExampleReport;
import org.gongkai.validate.ReportValidator;
import org.gongkai.validate.observe.ValidationMetrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidateReportsTest {
    private static final Instant NOW = Instant.parse("2023-02-01T00:00:00Z");
    private static final Instant MONDAY = Instant.parse("2023-01-23T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2023-01-24T00:00:00Z");
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Breakers breakers = new Breakers(new Limits(5, 200, 0.25), registry);
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> parsed;
    private TestOutputTopic<byte[], byte[]> validated;
    private TestOutputTopic<byte[], byte[]> deadLetter;

    @BeforeEach
    void start(@TempDir Path state) {
        var telemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().build())
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                .build();
        var topology = new ValidateReports(new ValidationMetrics(registry), new Tracing(telemetry), breakers)
                .topology(
                        new ReportValidator()::check, InstantSource.fixed(NOW), new Pace(Duration.ZERO, Duration.ZERO));
        var settings = new Properties();
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(topology, settings);
        parsed = driver.createInputTopic(Topics.PARSED, new ByteArraySerializer(), new ByteArraySerializer());
        validated =
                driver.createOutputTopic(Topics.VALIDATED, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        deadLetter =
                driver.createOutputTopic(Topics.DEAD_LETTER, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aParsedReportComesOutCheckedUnderTheKeyOfItsAgencyAndYear() {
        pipe(ExampleReport.of("received 6"));

        var record = validated.readRecord();
        var event = EventJson.read(record.value(), ReportValidated.class);
        assertThat(text(record.key())).isEqualTo("999901/2022");
        assertThat(event.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(event.report()).isEqualTo(ExampleReport.of("received 6"));
        assertThat(header(record.headers(), CloudEvent.TYPE)).isEqualTo(CloudEvent.TYPE_VALIDATED);
        assertThat(header(record.headers(), CloudEvent.SUBJECT))
                .isEqualTo(event.report().submissionId());
        assertThat(header(record.headers(), CloudEvent.TIME)).isEqualTo(NOW.toString());
        assertThat(header(record.headers(), CloudEvent.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(validated.isEmpty()).isTrue();
        assertThat(deadLetter.isEmpty()).isTrue();
    }

    @Test
    void theTraceGoesOnInASpanOfItsOwn() {
        pipe(ExampleReport.of());

        assertThat(header(validated.readRecord().headers(), CloudEvent.TRACE_PARENT))
                .startsWith("00-" + TRACE + "-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void aRecordThatIsNoEventGoesToTheDeadLettersAsItCameAndTheStreamGoesOn() {
        var headers = new RecordHeaders().add("ce_id", "42".getBytes(StandardCharsets.UTF_8));
        for (var broken : new byte[][] {"{\"submissionId\":".getBytes(StandardCharsets.UTF_8), {}, null, {0, 1, 2}}) {
            parsed.pipeInput(new TestRecord<>("key".getBytes(StandardCharsets.UTF_8), broken, headers, MONDAY));

            var dead = deadLetter.readRecord();
            assertThat(text(dead.key())).isEqualTo("key");
            assertThat(dead.value()).isEqualTo(broken);
            assertThat(header(dead.headers(), "ce_id")).isEqualTo("42");
            assertThat(header(dead.headers(), DeadLetter.TOPIC)).isEqualTo(Topics.PARSED);
            assertThat(header(dead.headers(), DeadLetter.PARTITION)).isEqualTo("0");
            assertThat(header(dead.headers(), DeadLetter.SERVICE)).isEqualTo("validate-service");
            assertThat(header(dead.headers(), DeadLetter.ATTEMPTS)).isEqualTo("1");
            assertThat(header(dead.headers(), DeadLetter.TIME)).isEqualTo(NOW.toString());
            assertThat(header(dead.headers(), DeadLetter.REASON)).isNotBlank();
            assertThat(dead.timestamp()).isEqualTo(NOW.toEpochMilli());
        }

        pipe(ExampleReport.of());
        assertThat(submissions()).hasSize(1);
        assertThat(registry.timer("gongkai.stage", "stage", "validate", "outcome", "dead-letter")
                        .count())
                .isEqualTo(4);
        assertThat(registry.timer("gongkai.stage", "stage", "validate", "outcome", "ok")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theRecordThatIsOneTooManyEndsTheThreadBeforeItIsPutAside() {
        var broken = "{".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 4; i++) {
            parsed.pipeInput(broken, broken);
        }

        assertThatThrownBy(() -> parsed.pipeInput(broken, broken)).hasRootCauseInstanceOf(JsonEOFException.class);
        assertThatThrownBy(() -> parsed.pipeInput(broken, broken))
                .hasStackTraceContaining(Asides.HeldBack.class.getName());

        assertThat(deadLetter.readRecordsToList()).hasSize(4);
        assertThat(breakers.of(Topics.PARSED).opening()).isPresent();
    }

    @Test
    void aLaterRevisionFollowsTheEarlierOne() {
        pipe(revision("first", MONDAY));
        pipe(revision("second", TUESDAY));

        assertThat(submissions()).containsExactly("first", "second");
    }

    @Test
    void anEarlierRevisionThatComesLateIsPublishedAndFollowedByTheNewest() {
        pipe(revision("second", TUESDAY));
        var published = validated.readRecord();
        pipe(revision("first", MONDAY));

        var records = validated.readRecordsToList();
        assertThat(records)
                .extracting(record -> header(record.headers(), CloudEvent.SUBJECT))
                .containsExactly("first", "second");
        assertThat(records.getLast().value()).isEqualTo(published.value());
        assertThat(header(records.getLast().headers(), CloudEvent.ID))
                .as("it is the same event once more")
                .isEqualTo(header(published.headers(), CloudEvent.ID));
    }

    @Test
    void ofTwoRevisionsOfTheSameInstantTheGreaterIdIsTheNewest() {
        pipe(revision("b", MONDAY));
        pipe(revision("a", MONDAY));

        assertThat(submissions()).containsExactly("b", "a", "b");
    }

    @Test
    void aRedeliveredRecordIsPublishedAgainAndTheNewestStaysLast() {
        pipe(revision("first", MONDAY));
        pipe(revision("first", MONDAY));
        assertThat(submissions()).containsExactly("first", "first");

        pipe(revision("second", TUESDAY));
        pipe(revision("first", MONDAY));
        pipe(revision("second", TUESDAY));
        assertThat(submissions()).containsExactly("second", "first", "second", "second");
    }

    @Test
    void theNewestRevisionOfTheYearBeforeIsComparedWith() {
        pipe(report("year 2021, carriedOut 3, received 3", "earlier", MONDAY));
        pipe(report("year 2021, carriedOut 5, received 5", "corrected", TUESDAY));
        pipe(report("year 2022, carriedIn 3, total 3, granted 3", "later", TUESDAY));

        var event = events().getLast();
        assertThat(event.comparedWith()).isEqualTo(new ComparedReport("corrected", 2021));
        assertThat(event.findings()).extracting(Finding::rule).contains("X_CARRY");
    }

    @Test
    void aYearThatComesLateLeadsToANewCheckOfTheYearAfter() {
        pipe(report("year 2022, carriedIn 3, total 3, granted 3", "later", TUESDAY));
        pipe(report("year 2021, carriedOut 5, received 5", "earlier", MONDAY));

        var events = events();
        assertThat(events)
                .extracting(event -> event.report().submissionId())
                .containsExactly("later", "earlier", "later");
        assertThat(events.getFirst().comparedWith()).isNull();
        assertThat(events.getLast().comparedWith()).isEqualTo(new ComparedReport("earlier", 2021));
        assertThat(events.getLast().findings()).extracting(Finding::rule).contains("X_CARRY");
    }

    @Test
    void aNewCheckIsAnotherEventAndOneThatSaysNothingNewIsNone() {
        pipe(report("year 2022", "later", TUESDAY));
        pipe(report("year 2021", "earlier", MONDAY));
        var records = validated.readRecordsToList();
        assertThat(records)
                .extracting(record -> header(record.headers(), CloudEvent.ID))
                .doesNotHaveDuplicates()
                .hasSize(3);

        pipe(report("year 2021", "earlier", MONDAY));
        assertThat(submissions()).containsExactly("earlier");
    }

    @Test
    void aRevisionThatIsNotTheNewestChangesNothingForTheYearAfter() {
        pipe(report("year 2021, carriedOut 3, received 3", "corrected", TUESDAY));
        pipe(report("year 2022, carriedIn 3, total 3, granted 3", "later", TUESDAY));
        submissions();

        pipe(report("year 2021, carriedOut 5, received 5", "earlier", MONDAY));

        assertThat(submissions()).containsExactly("earlier", "corrected");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theOrderOfArrivalDoesNotChangeTheFinalResults(List<ReportParsed> order) {
        order.forEach(this::pipe);

        var last = new TreeMap<String, ReportValidated>();
        events().forEach(event -> last.put(event.report().reportKey(), event));
        assertThat(last.get("999901/2020").findings()).isEmpty();
        assertThat(last.get("999901/2021").report().submissionId()).isEqualTo("2021-corrected");
        assertThat(last.get("999901/2021").comparedWith()).isEqualTo(new ComparedReport("2020", 2020));
        assertThat(last.get("999901/2021").findings()).isEmpty();
        assertThat(last.get("999901/2022").comparedWith()).isEqualTo(new ComparedReport("2021-corrected", 2021));
        assertThat(last.get("999901/2022").findings()).extracting(Finding::rule).containsExactly("X_CARRY");
    }

    static List<List<ReportParsed>> orders() {
        return permutations(List.of(
                report("format 2019, year 2020", "2020", MONDAY),
                report(carriedOut(3) + ", year 2021", "2021", MONDAY),
                report(carriedOut(5) + ", year 2021", "2021-corrected", TUESDAY),
                report(
                        "year 2022, carriedIn 3, carriedIn.total 3, total 3, total.total 3, granted 3, granted.total 3",
                        "2022",
                        MONDAY)));
    }

    private static String carriedOut(int requests) {
        return "received %1$d, received.total %1$d, carriedOut %1$d, carriedOut.total %1$d".formatted(requests);
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<T>>();
        for (var first : items) {
            var rest = new ArrayList<>(items);
            rest.remove(first);
            for (var permutation : permutations(rest)) {
                permutation = new ArrayList<>(permutation);
                permutation.addFirst(first);
                all.add(permutation);
            }
        }
        return all;
    }

    private static ReportParsed report(String words, String submissionId, Instant receivedAt) {
        return ExampleReport.uploaded(ExampleReport.of(words), submissionId, receivedAt);
    }

    private static ReportParsed revision(String submissionId, Instant receivedAt) {
        return ExampleReport.uploaded(ExampleReport.of(), submissionId, receivedAt);
    }

    private void pipe(ReportParsed report) {
        var headers = new RecordHeaders()
                .add("traceparent", ("00-" + TRACE + "-b7ad6b7169203331-01").getBytes(StandardCharsets.UTF_8));
        parsed.pipeInput(new TestRecord<>(
                report.agencyKey().getBytes(StandardCharsets.UTF_8), EventJson.write(report), headers, MONDAY));
    }

    private List<String> submissions() {
        return events().stream().map(event -> event.report().submissionId()).toList();
    }

    private List<ReportValidated> events() {
        return validated.readRecordsToList().stream()
                .map(record -> EventJson.read(record.value(), ReportValidated.class))
                .toList();
    }

    private static String header(Headers headers, String name) {
        return text(headers.lastHeader(name).value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
