package org.gongkai.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.gongkai.breaker.Breakers;
import org.gongkai.breaker.Limits;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.RawReport;
import org.gongkai.events.SubmissionId;
import org.gongkai.parse.quarantine.Attempts;
import org.gongkai.parse.quarantine.GuardedReader;
import org.gongkai.parse.quarantine.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broker that takes no writes for long makes the service wait. Nothing is lost, nothing refused. */
@Timeout(60)
class SlowBrokerTest {
    /** What the channel to the broker buffers before it throws. */
    private static final int BUFFER = 256;

    private static final int RECORDS = 400;

    @TempDir
    Path state;

    private final Broker broker = new Broker();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** Takes results and writes none until it is told to. */
    private static final class Broker implements Emitter<byte[]> {
        private final LinkedBlockingQueue<Message<?>> unwritten = new LinkedBlockingQueue<>(BUFFER);

        @Override
        public <M extends Message<? extends byte[]>> void send(M message) {
            unwritten.add(message); // throws when it is full, as the channel's buffer does
        }

        @Override
        public CompletionStage<Void> send(byte[] payload) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void complete() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void error(Exception e) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public boolean hasRequests() {
            return true;
        }
    }

    @Test
    void moreRecordsThanTheChannelBuffersWaitAndAreAcknowledgedWhenTheyAreWritten() throws InterruptedException {
        var service = service();
        var consumer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < RECORDS; i++) {
                service.parse(record(("报告" + i).getBytes(StandardCharsets.UTF_8)))
                        .toCompletableFuture()
                        .join();
            }
        });

        awaitWaiting(consumer);
        assertThat(broker.unwritten).hasSizeBetween(1, BUFFER - 1);
        assertThat(acknowledged).hasValue(0);

        for (int i = 0; i < RECORDS; i++) {
            broker.unwritten.take().ack().toCompletableFuture().join();
        }
        consumer.join();
        assertThat(acknowledged).hasValue(RECORDS);
        assertThat(refused).hasValue(0);
    }

    @Test
    void largeDocumentsWaitSooner() throws InterruptedException {
        var service = service();
        var consumer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 10; i++) {
                service.parse(record(new byte[20 * 1024 * 1024]))
                        .toCompletableFuture()
                        .join();
            }
        });

        awaitWaiting(consumer);
        assertThat(broker.unwritten).hasSize(2);

        for (int i = 0; i < 10; i++) {
            broker.unwritten.take().ack().toCompletableFuture().join();
        }
        consumer.join();
        assertThat(acknowledged).hasValue(10);
    }

    @Test
    void aServiceThatIsStoppedWhileItReadsRefusesNothing() {
        Thread.currentThread().interrupt();

        var outcome = service().parse(record("报告".getBytes(StandardCharsets.UTF_8)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.toCompletableFuture()).isNotDone();
        assertThat(refused).hasValue(0);
        assertThat(acknowledged).hasValue(0);
    }

    private static void awaitWaiting(Thread thread) throws InterruptedException {
        int calm = 0;
        while (calm < 20) {
            calm = thread.getState() == Thread.State.WAITING ? calm + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private ParseReports service() {
        var patience = new Patience(java.time.Duration.ofSeconds(20), 2, 2, 2);
        var reader = new GuardedReader(
                (document, info) ->
                        ReportParser.unread(document, info, ParseProblem.of(ProblemKind.NO_TEXT, "not looked at")),
                Attempts.in(state),
                patience);
        var metrics = new SimpleMeterRegistry();
        return new ParseReports(reader, broker, metrics, new Breakers(new Limits(20, 200, 0.25), metrics));
    }

    private Message<byte[]> record(byte[] document) {
        var report = new RawReport(
                SubmissionId.of("portal", document),
                SubmissionId.sha256(document),
                "text/plain",
                Instant.parse("2021-01-29T08:00:00Z"),
                "portal",
                "report.txt",
                null,
                null,
                null);
        var headers = new RecordHeaders();
        report.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        var record = new ConsumerRecord<>(
                "reports.raw",
                0,
                0L,
                0L,
                TimestampType.CREATE_TIME,
                0,
                document.length,
                "key",
                document,
                headers,
                Optional.empty());
        return Message.of(
                document,
                Metadata.from(List.of(new IncomingKafkaRecordMetadata<>(record, "raw"))),
                () -> {
                    acknowledged.incrementAndGet();
                    return CompletableFuture.completedFuture(null);
                },
                _ -> {
                    refused.incrementAndGet();
                    return CompletableFuture.completedFuture(null);
                });
    }
}
