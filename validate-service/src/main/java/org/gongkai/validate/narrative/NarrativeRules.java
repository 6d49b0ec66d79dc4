package org.gongkai.validate.narrative;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.validate.rule.Rule;

/** 文表一致: the rules of this group. */
public final class NarrativeRules {
    /** The rules in the order in which they are documented. */
    public static final List<Rule> ALL = Stream.of(
                    ClaimRules.ALL,
                    List.of(CasesOmitted.RULE),
                    BreakdownRules.ALL,
                    List.of(Contradiction.RULE, ForeignRegion.RULE))
            .flatMap(List::stream)
            .toList();

    private NarrativeRules() {}
}
