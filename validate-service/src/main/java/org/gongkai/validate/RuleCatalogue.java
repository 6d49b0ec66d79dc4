package org.gongkai.validate;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.Format;
import org.gongkai.events.RuleSetInfo;
import org.gongkai.validate.arithmetic.ArithmeticRules;
import org.gongkai.validate.completeness.CompletenessRules;
import org.gongkai.validate.labels.LabelRules;
import org.gongkai.validate.narrative.NarrativeRules;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.safety.SafetyRules;
import org.gongkai.validate.time.TimeRules;
import org.gongkai.validate.years.YearRules;

/** Every rule there is, group by group; a new group is a new entry here. */
public final class RuleCatalogue {
    /** Raised with every release that changes what a rule finds; the year of the format stands before it. */
    private static final String RELEASE = "1.1";

    private static final List<Rule> ALL = Stream.of(
                    ArithmeticRules.ALL,
                    CompletenessRules.ALL,
                    YearRules.ALL,
                    LabelRules.ALL,
                    NarrativeRules.ALL,
                    TimeRules.ALL,
                    SafetyRules.ALL)
            .flatMap(List::stream)
            .toList();
    private static final String HASH =
            Fingerprint.of(ALL.stream().map(rule -> rule.info().toString()).toList());

    private RuleCatalogue() {}

    /** The rules in the order of their groups. */
    public static List<Rule> all() {
        return ALL;
    }

    /** The set of rules that a report of this format is checked against. */
    public static RuleSetInfo ruleSet(Format format) {
        return new RuleSetInfo(format.id() + "." + RELEASE, HASH);
    }
}
