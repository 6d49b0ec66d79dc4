package org.gongkai.validate.stream;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongkai.events.Blame;
import org.gongkai.events.Finding;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Message;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.RuleSetInfo;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.validate.ReportValidator;
import org.gongkai.validate.Validation;
import org.jspecify.annotations.Nullable;

/**
 * The rules of another release: those of this one, and what the other makes of their findings.
 *
 * @param version names the release
 * @param change what it makes of the findings
 */
record Release(String version, UnaryOperator<List<Finding>> change) implements Rules {
    private static final ReportValidator TODAY = new ReportValidator();

    /** A release with the same findings under another number. */
    static Release like(String version) {
        return new Release(version, findings -> findings);
    }

    /** A release that lacks a rule. */
    static Release without(String rule, String version) {
        return new Release(
                version,
                findings -> findings.stream()
                        .filter(finding -> !finding.rule().equals(rule))
                        .toList());
    }

    /** A release in which a rule has another weight. */
    static Release weighing(String rule, Severity severity, String version) {
        return new Release(
                version,
                findings -> findings.stream()
                        .map(finding -> finding.rule().equals(rule) ? weighing(finding, severity) : finding)
                        .toList());
    }

    /** A release that has something against every report. */
    static Release against(String version) {
        var objection = new Finding(
                "objection",
                "ANOTHER",
                Severity.WARNING,
                FindingStatus.OPEN,
                Blame.AGENCY,
                List.of(),
                List.of(),
                List.of(),
                new Message("另一条规则", "another rule"),
                "",
                null,
                null);
        return new Release(version, _ -> List.of(objection));
    }

    @Override
    public Validation check(ReportParsed parsed, @Nullable ReportParsed lastYear, Instant now) {
        var today = TODAY.check(parsed, lastYear, now).validated();
        var findings = change.apply(today.findings());
        return new Validation(
                new ReportValidated(
                        parsed,
                        verdict(findings),
                        new RuleSetInfo(today.ruleSet().version().substring(0, 5) + version, version),
                        today.comparedWith(),
                        now,
                        findings,
                        today.checked(),
                        today.switchedOff()),
                List.of());
    }

    private static Verdict verdict(List<Finding> findings) {
        if (findings.isEmpty()) {
            return Verdict.PASS;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? Verdict.FAIL
                : Verdict.PASS_WITH_WARNINGS;
    }

    private static Finding weighing(Finding finding, Severity severity) {
        return new Finding(
                finding.id(),
                finding.rule(),
                severity,
                finding.status(),
                finding.blame(),
                finding.equations(),
                finding.cells(),
                finding.evidence(),
                finding.message(),
                finding.basis(),
                finding.repair(),
                null);
    }
}
