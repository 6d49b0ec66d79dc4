package org.gongkai.validate.stream;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Topics;
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

    private final Checks checks;
    private final ValidationMetrics metrics;
    private final Tracing tracing;
    private final Asides asides;
    private History history;

    ReportProcessor(Checks checks, ValidationMetrics metrics, Tracing tracing, Asides asides) {
        this.checks = checks;
        this.metrics = metrics;
        this.tracing = tracing;
        this.asides = asides;
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
            validated = checks.check(parsed, history.before(parsed));
            event = Checks.event(validated);
        } catch (RuntimeException e) { // about this record only; what Kafka throws further down is not caught
            context().forward(asides.letter(record, context().recordMetadata(), e), Topics.DEAD_LETTER);
            return ValidationMetrics.DEAD_LETTER;
        }
        asides.good();
        forward(validated, event);
        LOG.debugf("%s: %s", validated.report().reportKey(), validated.verdict());
        var held = history.of(validated.report());
        if (held.isPresent() && Revision.of(held.get().report()).compareTo(Revision.of(validated.report())) > 0) {
            LOG.infof(
                    "%s has a newer revision already, which is published again",
                    validated.report().reportKey());
            forward(held.get(), Checks.event(held.get()));
        } else {
            history.put(validated, event);
            history.after(validated.report()).ifPresent(next -> checkAgain(next, validated));
        }
        return ValidationMetrics.OK;
    }

    /** The report of the year after was checked without this one, or against an earlier revision of it. */
    private void checkAgain(ReportValidated next, ReportValidated lastYear) {
        var validated = checks.again(next, Optional.of(lastYear));
        if (!Checks.saysTheSame(validated, next)) {
            var event = Checks.event(validated);
            history.put(validated, event);
            forward(validated, event);
        }
    }

    private void forward(ReportValidated validated, byte[] event) {
        context().forward(checks.record(validated, event), Topics.VALIDATED);
    }
}
