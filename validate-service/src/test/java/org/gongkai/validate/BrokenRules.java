package org.gongkai.validate;

import java.util.List;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;

/** What the rules of a group say of an example. */
public final class BrokenRules {
    private BrokenRules() {}

    /** The ids of the rules that it breaks, once for each breach. */
    public static String in(List<Rule> rules, String example) {
        return String.join(
                " ",
                rules.stream()
                        .flatMap(rule ->
                                of(rule, example).stream().map(_ -> rule.info().id()))
                        .toList());
    }

    /** The breaches of one rule. */
    public static List<Outcome.Broken> of(List<Rule> rules, String id, String example) {
        return rules.stream()
                .filter(rule -> rule.info().id().equals(id))
                .flatMap(rule -> of(rule, example).stream())
                .toList();
    }

    private static List<Outcome.Broken> of(Rule rule, String example) {
        return rule.check().on(new Report(ExampleReport.of(example))).stream()
                .filter(Outcome.Broken.class::isInstance)
                .map(Outcome.Broken.class::cast)
                .toList();
    }
}
