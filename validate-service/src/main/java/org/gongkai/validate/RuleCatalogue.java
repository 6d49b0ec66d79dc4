package org.gongkai.validate;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.events.Format;
import org.gongkai.events.RuleSetInfo;
import org.gongkai.validate.arithmetic.ArithmeticRules;
import org.gongkai.validate.completeness.CompletenessRules;
import org.gongkai.validate.labels.LabelRules;
import org.gongkai.validate.narrative.NarrativeRules;
import org.gongkai.validate.policy.Policy;
import org.gongkai.validate.rule.Rule;
import org.gongkai.validate.safety.SafetyRules;
import org.gongkai.validate.time.TimeRules;
import org.gongkai.validate.years.YearRules;

/** Every rule there is, group by group; a new group is a new entry here. */
public final class RuleCatalogue {
    /** Raised with every release that changes what a rule finds; the year of the format stands before it. */
    private static final String RELEASE = "1.2";

    private static final int SHORT_HASH = 8;

    /**
     * What tells people of our own failings. Administrators may raise these and not lower them: silence would look as if
     * everything had been checked.
     */
    public static final Set<String> MUST_BE_TOLD = Set.of("UNREAD_CELLS");

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

    /** The set of rules that a report of this format is checked against, as administrators want them. */
    public static RuleSetInfo ruleSet(Format format, Policy policy) {
        var version = format.id() + "." + RELEASE;
        if (policy.isEmpty()) {
            return new RuleSetInfo(version, HASH);
        }
        var fingerprint = policy.fingerprint();
        return new RuleSetInfo(
                version + "+policy." + fingerprint.substring(0, SHORT_HASH),
                Fingerprint.of(List.of(HASH, fingerprint)));
    }
}
