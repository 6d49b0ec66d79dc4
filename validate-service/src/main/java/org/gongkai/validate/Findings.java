package org.gongkai.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.events.Blame;
import org.gongkai.events.CellId;
import org.gongkai.events.Finding;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Message;
import org.gongkai.events.Repair;
import org.gongkai.validate.repair.Explainer;
import org.gongkai.validate.repair.Explanation;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.RuleInfo;
import org.jspecify.annotations.Nullable;

/** How a breach becomes a finding, and in which order findings are told. */
final class Findings {
    /** By weight; then what concerns whole sections, then the first cell in printed order. */
    static final Comparator<Finding> HEAVIEST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(
                    finding -> firstCell(finding).orElse(null),
                    Comparator.nullsFirst(Comparator.<CellId>naturalOrder()));

    private Findings() {}

    static Finding of(Breach breach, Report report) {
        return of(breach, breach.outcome(), null, report);
    }

    /** One finding for all equations that a mistake breaks; the heaviest gives it its name, of several the first. */
    static Finding of(List<Breach> unsorted, Explanation explanation, Report report) {
        var breaches = unsorted.stream()
                .sorted(Comparator.comparing(breach -> breach.weight().severity()))
                .toList();
        var first = breaches.getFirst();
        var message = first.outcome().message();
        var remark = explanation.remark();
        var equations = breaches.stream()
                .flatMap(breach -> breach.outcome().equations().stream())
                .toList();
        var more = breaches.size() == 1
                ? new Message("", "")
                : new Message(
                        "同一处错误使" + equations.size() + "个等式不成立。",
                        "One mistake breaks "
                                + (equations.size() == 1 ? "an equation. " : equations.size() + " equations. "));
        return of(
                first,
                new Outcome.Broken(
                        first.outcome().subject(),
                        equations,
                        explanation.cells(),
                        List.of(),
                        new Message(
                                message.zh() + more.zh() + remark.zh(), message.en() + " " + more.en() + remark.en()),
                        Explainer.isInDoubt(explanation.cells(), report)
                                ? Blame.UNDECIDED
                                : first.outcome().blame()),
                explanation.repair().orElse(null),
                report);
    }

    private static Finding of(Breach breach, Outcome.Broken outcome, @Nullable Repair repair, Report report) {
        var rule = breach.rule();
        var format = outcome.cells().isEmpty()
                ? report.format()
                : report.figures().format(outcome.cells().getFirst().table());
        return new Finding(
                id(rule, outcome, report),
                rule.id(),
                breach.weight().severity(),
                FindingStatus.OPEN,
                outcome.blame(),
                outcome.equations(),
                outcome.cells(),
                outcome.evidence(),
                outcome.message(),
                rule.basis().in(format),
                repair,
                breach.weight().relevelled());
    }

    /** The same report, rule and cells always give the same id, whatever the numbers in them. */
    private static String id(RuleInfo rule, Outcome.Broken breach, Report report) {
        var parts = new ArrayList<String>();
        parts.add(report.parsed().reportKey());
        parts.add(rule.id());
        parts.add(breach.subject());
        breach.cells().forEach(cell -> parts.add(cell.value()));
        return Fingerprint.of(parts);
    }

    private static Optional<CellId> firstCell(Finding finding) {
        return finding.cells().stream().min(Comparator.naturalOrder());
    }
}
