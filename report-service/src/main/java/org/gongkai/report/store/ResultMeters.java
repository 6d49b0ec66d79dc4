package org.gongkai.report.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Verdict;
import org.gongkai.report.labels.RuleCatalogue;

/**
 * How many results of each verdict were stored, and how many findings of each rule they had. Records are counted, not
 * reports: one that is checked again counts again. A rule that this release does not know is {@code other}, so that no
 * record can make series without end.
 */
final class ResultMeters {
    private static final String OTHER = "other";

    private final Map<Verdict, Counter> verdicts = new EnumMap<>(Verdict.class);
    private final Map<String, Counter> rules = new HashMap<>();

    ResultMeters(MeterRegistry registry) {
        for (var verdict : Verdict.values()) {
            verdicts.put(verdict, registry.counter("gongkai.results", "verdict", verdict.name()));
        }
        for (var rule : RuleCatalogue.ids()) {
            rules.put(rule, registry.counter("gongkai.findings", "rule", rule));
        }
        rules.put(OTHER, registry.counter("gongkai.findings", "rule", OTHER));
    }

    void count(ReportValidated result) {
        verdicts.get(result.verdict()).increment();
        for (var finding : result.findings()) {
            rules.getOrDefault(finding.rule(), rules.get(OTHER)).increment();
        }
    }
}
