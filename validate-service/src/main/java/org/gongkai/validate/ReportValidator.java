package org.gongkai.validate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.events.Checked;
import org.gongkai.events.ComparedReport;
import org.gongkai.events.Finding;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Checks a report against all rules. Pure, and safe for use by several threads. */
public final class ReportValidator {
    private final List<Rule> rules;

    /** With every rule of the catalogue. */
    public ReportValidator() {
        this(RuleCatalogue.all());
    }

    ReportValidator(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Checks a report. A rule that fails is left out; {@link #check} also says which. */
    public ReportValidated validate(ReportParsed parsed, Instant now) {
        return check(parsed, now).validated();
    }

    /** Checks a report, and tells which rules failed to do their work. */
    public Validation check(ReportParsed parsed, Instant now) {
        return check(parsed, null, now);
    }

    /**
     * Checks a report also against the one before it.
     *
     * @param lastYear the same agency's report of the year before; null when it is not known
     */
    public Validation check(ReportParsed parsed, @Nullable ReportParsed lastYear, Instant now) {
        var report = new Report(parsed, lastYear);
        var tally = new Tally(report);
        var assessable = Assessability.of(report);
        for (var rule : rules) {
            if (assessable) {
                tally.count(rule);
            } else {
                tally.notAssessable++;
            }
        }
        var findings = tally.findings().stream().sorted(Findings.HEAVIEST_FIRST).toList();
        var validated = new ReportValidated(
                parsed,
                assessable ? verdict(findings) : Verdict.NOT_ASSESSABLE,
                RuleCatalogue.ruleSet(report.format()),
                lastYear == null
                        ? null
                        : new ComparedReport(lastYear.submissionId(), Objects.requireNonNull(lastYear.year())),
                now,
                findings,
                new Checked(tally.held, tally.broken, tally.notAssessable));
        return new Validation(validated, tally.failures);
    }

    private static Verdict verdict(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return Verdict.FAIL;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING)
                ? Verdict.PASS_WITH_WARNINGS
                : Verdict.PASS;
    }

    /** The counts while the rules are applied one after the other. */
    private static final class Tally {
        private final Report report;
        private final List<Breach> breaches = new ArrayList<>();
        private final List<RuleFailure> failures = new ArrayList<>();
        private int held;
        private int broken;
        private int notAssessable;

        Tally(Report report) {
            this.report = report;
        }

        void count(Rule rule) {
            try {
                // All of them first: a rule that fails halfway has said nothing.
                List.copyOf(rule.check().on(report)).forEach(outcome -> count(rule, outcome));
            } catch (RuntimeException
                    | StackOverflowError e) { // our bug: it must cost neither the report nor other rules
                failures.add(new RuleFailure(rule.info().id(), e));
                notAssessable++;
            }
        }

        private void count(Rule rule, Outcome outcome) {
            switch (outcome) {
                case Outcome.Holds _ -> held++;
                case Outcome.NotAssessable _ -> notAssessable++;
                case Outcome.Broken breach -> {
                    broken++;
                    breaches.add(new Breach(rule.info(), breach));
                }
            }
        }

        /** One finding for each mistake; for each breach where the search for mistakes itself fails. */
        List<Finding> findings() {
            try {
                return Grouping.findings(breaches, report);
            } catch (RuntimeException | StackOverflowError e) {
                failures.add(new RuleFailure(Grouping.NAME, e));
                return breaches.stream()
                        .map(breach -> Findings.of(breach, report))
                        .toList();
            }
        }
    }
}
