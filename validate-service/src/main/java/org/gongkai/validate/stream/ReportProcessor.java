package org.gongkai.validate.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.gongkai.events.CloudEvent;
import org.gongkai.events.EventJson;
import org.gongkai.events.Finding;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Topics;
import org.gongkai.validate.Fingerprint;
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
    private History history;

    ReportProcessor(ReportValidator validator, ValidationMetrics metrics, Tracing tracing, InstantSource clock) {
        this.validator = validator;
        this.metrics = metrics;
        this.tracing = tracing;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        history = new History(context.getStateStore(STORE));
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
            var parsed = EventJson.read(record.value(), ReportParsed.class);
            validated = check(parsed, history.before(parsed));
            event = event(validated);
        } catch (RuntimeException e) { // about this record only; what Kafka throws further down is not caught
            LOG.errorf(e, "a record of %s cannot be processed and goes to %s", Topics.PARSED, Topics.DEAD_LETTER);
            context()
                    .forward(DeadRecord.of(record, context().recordMetadata(), e, clock.instant()), Topics.DEAD_LETTER);
            return ValidationMetrics.DEAD_LETTER;
        }
        forward(validated, event);
        LOG.debugf("%s: %s", validated.report().reportKey(), validated.verdict());
        var held = history.of(validated.report());
        if (held.isPresent() && Revision.of(held.get().report()).compareTo(Revision.of(validated.report())) > 0) {
            LOG.infof(
                    "%s has a newer revision already, which is published again",
                    validated.report().reportKey());
            forward(held.get(), event(held.get()));
        } else {
            history.put(validated, event);
            history.after(validated.report()).ifPresent(next -> checkAgain(next, validated));
        }
        return ValidationMetrics.OK;
    }

    /** The report of the year after was checked without this one, or against an earlier revision of it. */
    private void checkAgain(ReportValidated next, ReportValidated lastYear) {
        var validated = check(next.report(), Optional.of(lastYear));
        if (!saysTheSame(validated, next)) {
            var event = event(validated);
            history.put(validated, event);
            forward(validated, event);
        }
    }

    private ReportValidated check(ReportParsed parsed, Optional<ReportValidated> lastYear) {
        MDC.put("submissionId", parsed.submissionId());
        var validation = validator.check(
                parsed,
                lastYear.map(ReportValidated::report).orElse(null),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        metrics.reportFailures(validation);
        return validation.validated();
    }

    /** All but the time of the check. */
    private static boolean saysTheSame(ReportValidated one, ReportValidated other) {
        return one.verdict() == other.verdict()
                && one.findings().equals(other.findings())
                && one.checked().equals(other.checked())
                && one.ruleSet().equals(other.ruleSet())
                && Objects.equals(one.comparedWith(), other.comparedWith());
    }

    private static byte[] event(ReportValidated validated) {
        var event = EventJson.write(validated);
        if (event.length > Topics.MAX_RECORD_BYTES - HEADROOM) {
            throw new IllegalStateException("the checked report has " + event.length + " bytes, too many for a record");
        }
        return event;
    }

    private void forward(ReportValidated validated, byte[] event) {
        var report = validated.report();
        var headers = CloudEvent.headers(
                CloudEvent.TYPE_VALIDATED,
                SOURCE,
                report.submissionId(),
                occasion(validated),
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

    /** What makes two checks of one submission two events: another reading, other rules, another year before. */
    private static String occasion(ReportValidated validated) {
        var report = validated.report();
        return String.join(
                "/",
                String.valueOf(report.receivedAt()),
                report.reader().version(),
                validated.ruleSet().hash(),
                Fingerprint.of(
                        validated.findings().stream().map(Finding::toString).toList()),
                String.valueOf(validated.comparedWith()));
    }
}
