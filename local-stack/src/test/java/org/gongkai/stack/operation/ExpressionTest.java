package org.gongkai.stack.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final MetricsTable TABLE = MetricsTable.in("""
            <!-- metrics -->
            | `jobs_seconds` | a-service | histogram | `kind` | how long jobs take |
            | `jobs_waiting` | a-service | gauge | | how many wait |
            <!-- end -->
            """);

    @Test
    void metricsAreToldFromLabelsAndFunctions() {
        var expression = Expression.of(
                "histogram_quantile(0.95, sum by (le, kind) (rate(jobs_seconds_bucket{kind=~\"a|b(c\"}[5m]))) > 3 and max(jobs_waiting) > 0");

        assertThat(expression.metrics()).containsExactlyInAnyOrder("jobs_seconds_bucket", "jobs_waiting");
        assertThat(expression.labels()).containsExactlyInAnyOrder("le", "kind");
        assertThat(expression.complaints(TABLE)).isEmpty();
    }

    @Test
    void whatTheTableDoesNotHaveIsComplainedOf() {
        assertThat(Expression.of("sum by (colour) (jobs_waitin)").complaints(TABLE))
                .containsExactly("no label colour", "no metric jobs_waitin");
        assertThat(Expression.of("jobs_seconds").complaints(TABLE)).containsExactly("no metric jobs_seconds");
        assertThat(Expression.of("sum by (le) (jobs_waiting)").complaints(TABLE))
                .containsExactly("no label le");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(jobs_waiting",
                "max(jobs_waiting))",
                "jobs_waiting{kind=\"a\")",
                "averag(jobs_waiting)",
                "a ; b",
                "sum > 3"
            })
    void whatIsNoExpressionIsRefused(String text) {
        assertThatThrownBy(() -> Expression.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
