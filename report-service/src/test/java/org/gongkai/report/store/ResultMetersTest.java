package org.gongkai.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.events.Severity.ERROR;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.finding;
import static org.gongkai.report.Upload.ningwu;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Verdict;
import org.junit.jupiter.api.Test;

class ResultMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ResultMeters meters = new ResultMeters(registry);

    @Test
    void everyFindingCountsUnderItsRuleAndEveryResultUnderItsVerdict() {
        var result = result(Verdict.FAIL);

        meters.count(result);
        meters.count(result);

        assertThat(result.findings()).isNotEmpty();
        for (var found : result.findings()) {
            assertThat(findings(found.rule())).isEqualTo(2);
        }
        assertThat(registry.counter("gongkai.results", "verdict", "FAIL").count())
                .isEqualTo(2);
    }

    @Test
    void aRuleThatNobodyKnowsMakesNoSeriesOfItsOwn() {
        var json = new String(EventJson.write(result(Verdict.FAIL)), UTF_8)
                .replaceAll("\"rule\":\"[A-Z0-9_]+\"", "\"rule\":\"NO_SUCH_RULE\"");
        int before = registry.getMeters().size();

        meters.count(EventJson.read(json.getBytes(UTF_8), ReportValidated.class));

        assertThat(findings("other")).isPositive();
        assertThat(registry.getMeters()).hasSize(before);
    }

    private double findings(String rule) {
        return registry.counter("gongkai.findings", "rule", rule).count();
    }

    private static ReportValidated result(Verdict verdict) {
        var upload = ningwu("text", NOON);
        var message = upload.validated(
                NOON, verdict, finding("f1", "T3_BALANCE", ERROR), finding("f2", "T3_RESULT_SUM", ERROR));
        return EventJson.read(message.value(), ReportValidated.class);
    }
}
