package org.gongkai.validate;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.Checked;
import org.gongkai.events.Finding;
import org.gongkai.events.SwitchedOff;
import org.gongkai.validate.arithmetic.ArithmeticRules;
import org.gongkai.validate.policy.Entry;
import org.gongkai.validate.policy.Policy;
import org.gongkai.validate.policy.Ruling;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;

/** The counts while the rules are applied one after the other. */
final class Tally {
    private final Report report;
    private final Policy policy;
    private final boolean assessable;
    private final List<Breach> breaches = new ArrayList<>();
    private final List<RuleFailure> failures = new ArrayList<>();
    private final List<SwitchedOff> switchedOff = new ArrayList<>();
    private int held;
    private int broken;
    private int notAssessable;
    private boolean unseen;

    /**
     * Nothing counted yet.
     *
     * @param assessable whether the report can be checked at all
     */
    Tally(Report report, Policy policy, boolean assessable) {
        this.report = report;
        this.policy = policy;
        this.assessable = assessable;
    }

    void count(Rule rule) {
        var own = rule.info().severity();
        var ruling = policy.ruling(rule.info().id(), report.parsed());
        if (ruling.map(Entry::value).filter(Ruling.OFF::equals).isPresent()) {
            var grounds = ruling.get().grounds();
            switchedOff.add(new SwitchedOff(rule.info().id(), own, grounds.reason(), grounds.author(), grounds.date()));
        } else if (assessable) {
            apply(rule, ruling.map(entry -> Weight.of(own, entry)).orElseGet(() -> Weight.of(own)));
        } else {
            notAssessable++;
        }
    }

    private void apply(Rule rule, Weight weight) {
        try {
            // All of them first: a rule that fails halfway has said nothing.
            var outcomes = List.copyOf(rule.check().on(report));
            outcomes.forEach(outcome -> count(rule, weight, outcome));
            unseen |= !outcomes.isEmpty()
                    && outcomes.stream().allMatch(Outcome.NotAssessable.class::isInstance)
                    && ArithmeticRules.tableOfSums(rule.info().id())
                            .filter(report.figures()::hasUnreadCells)
                            .isPresent();
        } catch (RuntimeException | StackOverflowError e) { // our bug: it must cost neither the report nor other rules
            failures.add(new RuleFailure(rule.info().id(), e));
            notAssessable++;
        }
    }

    private void count(Rule rule, Weight weight, Outcome outcome) {
        switch (outcome) {
            case Outcome.Holds _ -> held++;
            case Outcome.NotAssessable _ -> notAssessable++;
            case Outcome.Broken breach -> {
                broken++;
                breaches.add(new Breach(rule.info(), weight, breach));
            }
        }
    }

    /** One finding for each mistake; for each breach where the search for mistakes itself fails. */
    List<Finding> findings() {
        try {
            return Grouping.findings(breaches, report);
        } catch (RuntimeException | StackOverflowError e) {
            failures.add(new RuleFailure(Grouping.NAME, e));
            return breaches.stream().map(breach -> Findings.of(breach, report)).toList();
        }
    }

    Checked checked() {
        return new Checked(held, broken, notAssessable, switchedOff.size());
    }

    List<SwitchedOff> switchedOff() {
        return List.copyOf(switchedOff);
    }

    List<RuleFailure> failures() {
        return List.copyOf(failures);
    }

    /** Whether a kind of sum could not be checked in a single place, because cells were not read for certain. */
    boolean unseen() {
        return unseen;
    }
}
