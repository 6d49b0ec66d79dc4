package org.gongkai.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.gongkai.events.CellId;
import org.gongkai.events.Finding;
import org.gongkai.events.FindingStatus;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;
import org.gongkai.validate.rule.RuleInfo;

/** How a breach becomes a finding, and in which order findings are told. */
final class Findings {
    /** By weight; then what concerns whole sections, then the first cell in printed order. */
    static final Comparator<Finding> HEAVIEST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(
                    finding -> firstCell(finding).orElse(null),
                    Comparator.nullsFirst(Comparator.<CellId>naturalOrder()));

    private Findings() {}

    static Finding of(RuleInfo rule, Outcome.Broken breach, Report report) {
        return new Finding(
                id(rule, breach, report),
                rule.id(),
                rule.severity(),
                FindingStatus.OPEN,
                breach.blame(),
                breach.equations(),
                breach.cells(),
                breach.evidence(),
                breach.message(),
                rule.basis()
                        .in(
                                breach.cells().isEmpty()
                                        ? report.format()
                                        : report.figures()
                                                .format(breach.cells()
                                                        .getFirst()
                                                        .table())),
                null);
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
