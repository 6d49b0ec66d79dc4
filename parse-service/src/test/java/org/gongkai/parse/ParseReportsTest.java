package org.gongkai.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.gongkai.events.CloudEvent;
import org.gongkai.events.DeadLetter;
import org.gongkai.events.EventJson;
import org.gongkai.events.RawReport;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.SubmissionId;
import org.gongkai.events.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WithoutBroker.class)
class ParseReportsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    @Any
    InMemoryConnector connector;

    @BeforeEach
    void forgetEarlierResults() {
        connector.sink("parsed").clear();
    }

    @Test
    void aRawReportBecomesAParsedOneKeyedByItsAgency() throws IOException {
        var document = Files.readAllBytes(Samples.own().resolve("xiuwu-2020.txt"));
        var report = report(document, "xiuwu.txt");
        var acknowledged = new CompletableFuture<Void>();

        send(document, headers(report.headers()), acknowledged, new CompletableFuture<>());
        var message = await();

        var parsed = EventJson.read(message.getPayload(), ReportParsed.class);
        assertThat(parsed.submissionId()).isEqualTo(report.submissionId());
        assertThat(parsed.receivedAt()).isEqualTo(report.receivedAt());
        assertThat(parsed.filename()).isEqualTo("xiuwu.txt");
        assertThat(parsed.year()).isEqualTo(2020);
        var outgoing = message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        assertThat(outgoing.getKey()).isEqualTo(parsed.agencyKey());
        assertThat(values(outgoing.getHeaders()))
                .containsEntry(CloudEvent.TYPE, CloudEvent.TYPE_PARSED)
                .containsEntry(CloudEvent.SUBJECT, report.submissionId())
                .containsEntry(CloudEvent.SOURCE, "/parse-service")
                .containsKeys(CloudEvent.ID, CloudEvent.TIME, CloudEvent.SPEC_VERSION);
        message.ack().toCompletableFuture().join();
        assertThat(acknowledged).succeedsWithin(SOON);
    }

    @Test
    void aRecordIsNotAcknowledgedBeforeItsResultIsWritten() throws IOException {
        var document = Files.readAllBytes(Samples.own().resolve("xiguo-2020.txt"));
        var acknowledged = new CompletableFuture<Void>();

        send(document, headers(report(document, null).headers()), acknowledged, new CompletableFuture<>());
        await();

        assertThat(acknowledged).isNotDone();
    }

    @Test
    void aDocumentNobodyCanReadIsAResultKeyedByItsSubmission() {
        var document = new byte[] {0, 1, 2, 3};
        var report = report(document, "noise.bin");

        send(document, headers(report.headers()), new CompletableFuture<>(), new CompletableFuture<>());
        var message = await();

        assertThat(EventJson.read(message.getPayload(), ReportParsed.class).problems())
                .isNotEmpty();
        assertThat(message.getMetadata(OutgoingKafkaRecordMetadata.class)
                        .orElseThrow()
                        .getKey())
                .isEqualTo(report.submissionId());
    }

    @Test
    void aRecordWithoutHeadersIsADeadLetterThatSaysWhy() {
        var refused = new CompletableFuture<Metadata>();

        send("who am I".getBytes(StandardCharsets.UTF_8), new RecordHeaders(), new CompletableFuture<>(), refused);

        assertThat(refused)
                .succeedsWithin(SOON)
                .satisfies(metadata -> assertThat(values(metadata.get(OutgoingKafkaRecordMetadata.class)
                                .orElseThrow()
                                .getHeaders()))
                        .containsEntry(DeadLetter.SERVICE, "parse-service")
                        .containsEntry(DeadLetter.TOPIC, Topics.RAW)
                        .containsEntry(DeadLetter.PARTITION, "2")
                        .containsEntry(DeadLetter.OFFSET, "17")
                        .containsEntry(DeadLetter.ATTEMPTS, "1")
                        .hasEntrySatisfying(
                                DeadLetter.REASON, reason -> assertThat(reason).contains("ce_")));
        assertThat(connector.sink("parsed").received()).isEmpty();
    }

    private static RawReport report(byte[] document, String filename) {
        return new RawReport(
                SubmissionId.of("portal", document),
                SubmissionId.sha256(document),
                "text/plain",
                Instant.parse("2021-01-29T08:00:00Z"),
                "portal",
                filename,
                null,
                null,
                null);
    }

    private void send(
            byte[] document,
            Headers headers,
            CompletableFuture<Void> acknowledged,
            CompletableFuture<Metadata> refused) {
        var record = new ConsumerRecord<>(
                Topics.RAW,
                2,
                17L,
                0L,
                TimestampType.CREATE_TIME,
                0,
                document.length,
                "key",
                document,
                headers,
                java.util.Optional.empty());
        var metadata = new IncomingKafkaRecordMetadata<>(record, "raw");
        connector
                .<Message<byte[]>>source("raw")
                .send(Message.of(
                        document,
                        Metadata.of(metadata),
                        _ -> {
                            acknowledged.complete(null);
                            return CompletableFuture.completedFuture(null);
                        },
                        (_, reason) -> {
                            refused.complete(reason);
                            return CompletableFuture.completedFuture(null);
                        }));
    }

    private Message<byte[]> await() {
        var sink = connector.<byte[]>sink("parsed");
        long end = System.nanoTime() + SOON.toNanos();
        while (sink.received().isEmpty() && System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(sink.received()).hasSize(1);
        return (Message<byte[]>) sink.received().getFirst();
    }

    private static Headers headers(Map<String, String> values) {
        var headers = new RecordHeaders();
        values.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    private static Map<String, String> values(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .collect(Collectors.toMap(Header::key, header -> new String(header.value(), StandardCharsets.UTF_8)));
    }
}
