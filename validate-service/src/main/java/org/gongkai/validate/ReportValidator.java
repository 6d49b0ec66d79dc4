package org.gongkai.validate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongkai.events.ComparedReport;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Verdict;
import org.gongkai.validate.policy.Policy;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Checks a report against all rules. Pure, and safe for use by several threads. */
public final class ReportValidator {
    private final List<Rule> rules;
    private final Policy policy;

    /** With every rule of the catalogue, as it is. */
    public ReportValidator() {
        this(Policy.NONE);
    }

    /** With every rule of the catalogue, as administrators want them. */
    public ReportValidator(Policy policy) {
        this(RuleCatalogue.all(), policy);
    }

    ReportValidator(List<Rule> rules) {
        this(rules, Policy.NONE);
    }

    private ReportValidator(List<Rule> rules, Policy policy) {
        this.rules = List.copyOf(rules);
        this.policy = policy;
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
        var report = new Report(parsed, lastYear, policy.settings(parsed));
        var assessable = Assessability.of(report);
        var tally = new Tally(report, policy, assessable);
        rules.forEach(tally::count);
        var findings = tally.findings().stream().sorted(Findings.HEAVIEST_FIRST).toList();
        var validated = new ReportValidated(
                parsed,
                assessable ? Judgement.of(findings, tally.unseen()) : Verdict.NOT_ASSESSABLE,
                RuleCatalogue.ruleSet(report.format(), policy),
                lastYear == null
                        ? null
                        : new ComparedReport(lastYear.submissionId(), Objects.requireNonNull(lastYear.year())),
                now,
                findings,
                tally.checked(),
                tally.switchedOff());
        return new Validation(validated, tally.failures());
    }
}
