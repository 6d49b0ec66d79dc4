package org.gongkai.parse;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.gongkai.breaker.Breaker;
import org.gongkai.breaker.Breakers;
import org.gongkai.events.Binding;
import org.gongkai.events.CloudEvent;
import org.gongkai.events.DeadLetter;
import org.gongkai.events.EventJson;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.RawReport;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.Topics;
import org.gongkai.parse.quarantine.GuardedReader;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** {@code reports.raw} in, {@code reports.parsed} out. Everything worth testing is in {@link ReportParser}. */
@ApplicationScoped
class ParseReports {
    private static final Logger LOG = Logger.getLogger(ParseReports.class);

    private final GuardedReader reader;
    private final Emitter<byte[]> parsed;
    private final ReadingMetrics metrics;
    private final Breaker breaker;
    private final InFlight inFlight = new InFlight();

    ParseReports(
            GuardedReader reader,
            @Channel("parsed") @OnOverflow(OnOverflow.Strategy.BUFFER) Emitter<byte[]> parsed,
            MeterRegistry metrics,
            Breakers breakers) {
        this.reader = reader;
        this.parsed = parsed;
        this.metrics = new ReadingMetrics(metrics);
        this.breaker = breakers.of(Topics.RAW);
    }

    /**
     * The record is acknowledged when its result has been written, so a crash in between reads it again. While the broker
     * takes no writes the stage returned does not end, and no more is read.
     */
    // @Blocking keeps a partition in order; @RunOnVirtualThread would not, and reading is CPU work anyway.
    @Incoming("raw")
    @Blocking
    CompletionStage<Void> parse(Message<byte[]> raw) {
        var record = raw.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        var timer = Timer.start();
        RawReport report;
        try {
            report = RawReport.of(values(record.getHeaders()));
        } catch (IllegalArgumentException e) {
            timer.stop(metrics.deadLetter());
            LOG.warnf(
                    "No raw report at %s-%d@%d: %s",
                    record.getTopic(), record.getPartition(), record.getOffset(), e.getMessage());
            return putAside(raw, record, e);
        }
        breaker.good();
        MDC.put("submissionId", report.submissionId());
        try {
            var result = asAllowed(reader.read(raw.getPayload(), info(report)), report.binding());
            timer.stop(metrics.read(result));
            LOG.infof(
                    "Read %s as %s: %d figures, %d problems",
                    report.filename(),
                    result.reportKey(),
                    result.figures().size(),
                    result.problems().size());
            return send(raw, result);
        } catch (InterruptedException e) {
            // The service is being stopped. Neither written nor refused, so the record comes again.
            Thread.currentThread().interrupt();
            return new CompletableFuture<>();
        } finally {
            MDC.remove("submissionId");
        }
    }

    /** Waits while the breaker is open: nothing more is read then, and the broker keeps what follows. */
    private CompletionStage<Void> putAside(
            Message<byte[]> raw, IncomingKafkaRecordMetadata<?, ?> record, IllegalArgumentException reason) {
        return breaker.admits(record.getTopic() + "-" + record.getPartition() + "@" + record.getOffset() + ": "
                        + reason.getMessage())
                ? raw.nack(reason, deadLetter(record, reason))
                : new CompletableFuture<>(); // being stopped: neither written nor refused, so the record comes again
    }

    /** A portal that is bound to agencies never replaces the present report of another. */
    static ReportParsed asAllowed(ReportParsed result, Binding binding) {
        var agency = result.agency();
        return agency == null || binding.covers(agency)
                ? result
                : result.withoutAgency(ParseProblem.of(ProblemKind.OTHER_AGENCY, agency.name()));
    }

    private CompletionStage<Void> send(Message<byte[]> raw, ReportParsed result) {
        var payload = EventJson.write(result);
        long bytes = (long) raw.getPayload().length + payload.length;
        var room = inFlight.sent(bytes);
        parsed.send(raw.withPayload(payload)
                .addMetadata(outgoing(result))
                .withAck(() -> raw.ack().whenComplete((_, _) -> inFlight.settled(bytes)))
                .withNack(reason -> raw.nack(reason).whenComplete((_, _) -> inFlight.settled(bytes))));
        return room;
    }

    private static DocumentInfo info(RawReport report) {
        return new DocumentInfo(
                report.submissionId(),
                report.filename(),
                report.mediaType(),
                report.receivedAt(),
                report.agencyHint(),
                report.yearHint());
    }

    private static OutgoingKafkaRecordMetadata<String> outgoing(ReportParsed result) {
        var headers = CloudEvent.headers(
                CloudEvent.TYPE_PARSED,
                "/parse-service",
                result.submissionId(),
                result.receivedAt() + "/" + result.reader().version(),
                Instant.now(),
                "application/json");
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(result.agencyKey())
                .withHeaders(headers(headers))
                .build();
    }

    private static Metadata deadLetter(IncomingKafkaRecordMetadata<?, ?> record, Throwable reason) {
        var headers = DeadLetter.headers(
                "parse-service",
                Topics.RAW,
                record.getPartition(),
                record.getOffset(),
                reason,
                1,
                Instant.now().toString());
        return Metadata.of(OutgoingKafkaRecordMetadata.builder()
                .withHeaders(headers(headers))
                .build());
    }

    private static Headers headers(Map<String, String> values) {
        var headers = new RecordHeaders();
        values.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    private static Map<String, String> values(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .filter(header -> header.value() != null)
                .collect(Collectors.toMap(
                        Header::key, header -> new String(header.value(), StandardCharsets.UTF_8), (_, last) -> last));
    }
}
