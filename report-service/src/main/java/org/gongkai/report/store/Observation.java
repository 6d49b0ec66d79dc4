package org.gongkai.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.CloudEvent;
import org.gongkai.metering.Times;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** What can be seen of the storing of a record from outside: its span, its times, its lines in the log. */
@ApplicationScoped
class Observation {
    private static final Logger LOG = Logger.getLogger(Observation.class);
    private static final String SUBMISSION_ID = "submissionId";

    private final OpenTelemetry telemetry;
    private final Tracer tracer;
    private final ResultMeters results;
    private final Timer stored;
    private final Timer givenUp;
    private final Timer endToEnd;

    Observation(OpenTelemetry telemetry, MeterRegistry meters) {
        this.telemetry = telemetry;
        this.tracer = telemetry.getTracer("org.gongkai.report");
        this.results = new ResultMeters(meters);
        this.stored = Times.stage(meters, "store", "success");
        this.givenUp = Times.stage(meters, "store", "dead-letter");
        this.endToEnd =
                Times.of(meters, "gongkai.end.to.end", "Time from the acceptance of an upload to its stored result");
    }

    /** Goes on with the trace that the record belongs to. */
    Storing begin(ConsumerRecord<byte[], byte[]> message) {
        var parent = telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), message, HEADERS);
        var submissionId = HEADERS.get(message, CloudEvent.SUBJECT);
        var span = tracer.spanBuilder("store report")
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", message.topic())
                .setAttribute("messaging.destination.partition.id", Integer.toString(message.partition()))
                .setAttribute("messaging.kafka.offset", message.offset())
                .setAttribute("gongkai.submission.id", submissionId == null ? "" : submissionId)
                .startSpan();
        return new Storing(message, submissionId == null ? "unknown" : submissionId, span, System.nanoTime());
    }

    /** The storing of one record, under way. */
    final class Storing {
        private final ConsumerRecord<byte[], byte[]> message;
        private final String submissionId;
        private final Span span;
        private final long begun;

        private Storing(ConsumerRecord<byte[], byte[]> message, String submissionId, Span span, long begun) {
            this.message = message;
            this.submissionId = submissionId;
            this.span = span;
            this.begun = begun;
        }

        ConsumerRecord<byte[], byte[]> message() {
            return message;
        }

        /** Where the record stands. */
        String place() {
            return message.topic() + "-" + message.partition() + "@" + message.offset();
        }

        /** Committed, together with others: each had its share of the time. */
        void stored(Event event, int batchSize) {
            inContext(() -> LOG.debugf("Stored from %s", message.topic()));
            end(stored, batchSize);
            if (event instanceof Validated validated) {
                results.count(validated.result());
                if (validated.receivedAt() != null) {
                    var taken = Duration.between(validated.result().report().receivedAt(), Instant.now());
                    endToEnd.record(taken.isNegative() ? Duration.ZERO : taken);
                }
            }
        }

        void failed(Exception failure) {
            span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage()));
            end(givenUp, 1);
        }

        /** Runs with the submission in every line of the log. */
        void inContext(Runnable work) {
            MDC.put(SUBMISSION_ID, submissionId);
            try (var _ = span.makeCurrent()) {
                work.run();
            } finally {
                MDC.remove(SUBMISSION_ID);
            }
        }

        private void end(Timer timer, int batchSize) {
            span.end();
            timer.record(Duration.ofNanos((System.nanoTime() - begun) / batchSize));
        }
    }

    private static final TextMapGetter<ConsumerRecord<byte[], byte[]>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(ConsumerRecord<byte[], byte[]> message) {
            return Headers.of(message).keySet();
        }

        @Override
        public @Nullable String get(@Nullable ConsumerRecord<byte[], byte[]> message, String name) {
            var header = message == null ? null : message.headers().lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
        }
    };
}
