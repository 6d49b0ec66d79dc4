package org.gongkai.validate.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongkai.events.CloudEvent;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Topics;
import org.gongkai.validate.ReportValidator;
import org.gongkai.validate.observe.ValidationMetrics;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Checks one report after the other. Every one is published, so that its submission ends validated; and the newest
 * revision of a report is always published last, so that the compacted topic ends with it.
 */
final class ReportProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    /** The newest revision of every report, as it was published. */
    static final String STORE = "newest-revision";

    private static final Logger LOG = Logger.getLogger(ReportProcessor.class);
    private static final String SOURCE = "/validate-service";
    private static final String JSON = "application/json";
    /** Room that a record needs beside its value. */
    private static final int HEADROOM = 64 * 1024;

    private final ReportValidator validator;
    private final ValidationMetrics metrics;
    private final Tracing tracing;
    private final InstantSource clock;
    private KeyValueStore<String, byte[]> newest;

    ReportProcessor(ReportValidator validator, ValidationMetrics metrics, Tracing tracing, InstantSource clock) {
        this.validator = validator;
        this.metrics = metrics;
        this.tracing = tracing;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        newest = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var started = System.nanoTime();
        try {
            tracing.continuing(record.headers(), () -> {
                var outcome = publish(record);
                metrics.took(Duration.ofNanos(System.nanoTime() - started), outcome);
            });
        } finally {
            MDC.remove("submissionId");
        }
    }

    private String publish(Record<byte[], byte[]> record) {
        ReportValidated validated;
        byte[] event;
        try {
            validated = validated(record.value());
            event = event(validated);
        } catch (RuntimeException e) { // about this record only; what Kafka throws further down is not caught
            LOG.errorf(e, "a record of %s cannot be processed and goes to %s", Topics.PARSED, Topics.DEAD_LETTER);
            context()
                    .forward(DeadRecord.of(record, context().recordMetadata(), e, clock.instant()), Topics.DEAD_LETTER);
            return ValidationMetrics.DEAD_LETTER;
        }
        forward(validated, event);
        followByTheNewest(validated, event);
        LOG.debugf("%s: %s", validated.report().reportKey(), validated.verdict());
        return ValidationMetrics.OK;
    }

    private ReportValidated validated(byte[] value) {
        var parsed = EventJson.read(value, ReportParsed.class);
        MDC.put("submissionId", parsed.submissionId());
        var validation = validator.check(parsed, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        metrics.reportFailures(validation);
        return validation.validated();
    }

    private static byte[] event(ReportValidated validated) {
        var event = EventJson.write(validated);
        if (event.length > Topics.MAX_RECORD_BYTES - HEADROOM) {
            throw new IllegalStateException("the checked report has " + event.length + " bytes, too many for a record");
        }
        return event;
    }

    private void followByTheNewest(ReportValidated validated, byte[] event) {
        var key = validated.report().reportKey();
        var heldEvent = newest.get(key);
        if (heldEvent != null) {
            var held = EventJson.read(heldEvent, ReportValidated.class);
            if (Revision.of(held.report()).compareTo(Revision.of(validated.report())) > 0) {
                LOG.infof("%s has a newer revision already, which is published again", key);
                forward(held, heldEvent);
                return;
            }
        }
        newest.put(key, event);
    }

    private void forward(ReportValidated validated, byte[] event) {
        var report = validated.report();
        var headers = CloudEvent.headers(
                CloudEvent.TYPE_VALIDATED,
                SOURCE,
                report.submissionId(),
                report.receivedAt() + "/" + report.reader().version() + "/"
                        + validated.ruleSet().hash(),
                validated.validatedAt(),
                JSON);
        var recordHeaders = TextHeaders.of(headers);
        tracing.inject(recordHeaders);
        context()
                .forward(
                        new Record<>(
                                report.reportKey().getBytes(StandardCharsets.UTF_8),
                                event,
                                clock.millis(),
                                recordHeaders),
                        Topics.VALIDATED);
    }
}
