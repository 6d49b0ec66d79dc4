package org.gongkai.validate.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.gongkai.validate.ExampleReport;
import org.gongkai.validate.ReportValidator;
import org.gongkai.validate.RuleFailure;
import org.gongkai.validate.Validation;
import org.junit.jupiter.api.Test;

class ValidationMetricsTest {
    @Test
    void aRuleThatFailsIsCountedUnderItsName() {
        var registry = new SimpleMeterRegistry();
        var validated = new ReportValidator().validate(ExampleReport.of(), Instant.EPOCH);
        var failure = new RuleFailure("T4_SUM", new IllegalStateException("bug"));

        new ValidationMetrics(registry).reportFailures(new Validation(validated, List.of(failure)));

        assertThat(registry.counter("gongkai.rule.failures", "rule", "T4_SUM").count())
                .isEqualTo(1);
    }
}
