package org.gongkai.validate.observe;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.gongkai.metering.Times;
import org.gongkai.validate.Validation;
import org.jboss.logging.Logger;

/** What operators see of the checks. */
@Singleton
public class ValidationMetrics {
    /** The report went on its way, whatever its verdict. */
    public static final String OK = "ok";
    /** The record could not be processed. */
    public static final String DEAD_LETTER = "dead-letter";

    private static final String STAGE = "validate";
    private static final String FAILURES = "gongkai.rule.failures";
    /** So that the series is there before the first rule fails. */
    private static final String NONE = "none";

    private static final Logger LOG = Logger.getLogger(ValidationMetrics.class);

    private final MeterRegistry registry;

    public ValidationMetrics(MeterRegistry registry) {
        this.registry = registry;
        List.of(OK, DEAD_LETTER).forEach(outcome -> Times.stage(registry, STAGE, outcome));
        registry.counter(FAILURES, "rule", NONE);
    }

    /** Reports the rules that failed: a system error each, named, and never the fault of the report. */
    public void reportFailures(Validation validation) {
        for (var failure : validation.failures()) {
            LOG.errorf(
                    failure.cause(),
                    "rule %s failed on %s and was counted as not assessable",
                    failure.rule(),
                    validation.validated().report().submissionId());
            registry.counter(FAILURES, "rule", failure.rule()).increment();
        }
    }

    /** How long one record took at this stage. */
    public void took(Duration time, String outcome) {
        Times.stage(registry, STAGE, outcome).record(time);
    }
}
