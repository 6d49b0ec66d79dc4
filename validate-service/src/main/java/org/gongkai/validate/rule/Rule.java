package org.gongkai.validate.rule;

import java.util.List;
import java.util.Objects;

/**
 * A rule: what it says, an example of each kind, and the check. Adding one is adding an entry to the list of its group.
 *
 * @param info what people are told
 * @param examples a report that keeps it and one that breaks it
 * @param check the check itself
 */
public record Rule(RuleInfo info, Examples examples, Check check) {
    public Rule {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(examples, "examples");
        Objects.requireNonNull(check, "check");
    }

    /** Pure: the same report gives the same outcomes; no clock, no I/O, no logging. */
    @FunctionalInterface
    public interface Check {
        /** One outcome for everything the rule looked at: a column, a row, a section. */
        List<Outcome> on(Report report);
    }

    /**
     * Two reports in a few words, as what differs from a complete report of zeros: {@code received 21, total 21} means
     * that these two cells of the column 自然人 of table three hold 21. They stand in the documentation, and a test runs
     * each of them.
     *
     * @param kept a report that keeps the rule
     * @param broken a report that breaks it
     */
    public record Examples(String kept, String broken) {}
}
