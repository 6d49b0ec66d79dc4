package org.gongkai.validate.revalidation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a walk has seen.
 *
 * @param seen reports of the scope that were checked again
 * @param different those whose result is another one, be it only by the version of the rules
 * @param failed those that could not be checked again; their earlier result stands
 * @param rules what becomes of findings, by the id of the rule
 */
public record Tally(int seen, int different, int failed, SortedMap<String, RuleCount> rules) {
    public static final Tally NOTHING = new Tally(0, 0, 0, new TreeMap<>());

    public Tally {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    /** With one more report, whose result is as it was. */
    public Tally same() {
        return new Tally(seen + 1, different, failed, rules);
    }

    /** With one more report, which could not be checked again. */
    public Tally failure() {
        return new Tally(seen + 1, different, failed + 1, rules);
    }

    /** With one more report, whose result is another one. */
    public Tally change(ReportChange change) {
        var more = new TreeMap<>(rules);
        change.findings().forEach(finding -> more.merge(finding.rule(), RuleCount.of(finding.kind()), RuleCount::plus));
        return new Tally(seen + 1, different + 1, failed, more);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        var more = new TreeMap<>(rules);
        other.rules.forEach((rule, count) -> more.merge(rule, count, RuleCount::plus));
        return new Tally(seen + other.seen, different + other.different, failed + other.failed, more);
    }

    /** The counts of all rules together. */
    public RuleCount findings() {
        return rules.values().stream().reduce(new RuleCount(0, 0, 0), RuleCount::plus);
    }
}
