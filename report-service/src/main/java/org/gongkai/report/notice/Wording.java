package org.gongkai.report.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.Blame;
import org.gongkai.events.CellId;
import org.gongkai.events.Change;
import org.gongkai.events.Equation;
import org.gongkai.events.Figure;
import org.gongkai.events.Finding;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Repair;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Severity;
import org.gongkai.events.Source;
import org.gongkai.report.labels.Code;
import org.gongkai.report.labels.OfficialTables;
import org.jspecify.annotations.Nullable;

/**
 * Words a notice from the result of a check. What would mend a report is asked as a question to the agency's ledger, never
 * stated as the truth; what may be our misreading is not asked at all.
 */
public final class Wording {
    private static final int MOST_ALTERNATIVES = 3;

    private final ReportValidated result;
    private final Phrases phrases;
    private final Map<CellId, Figure> figures;

    private Wording(ReportValidated result, Phrases phrases) {
        this.result = result;
        this.phrases = phrases;
        figures = result.report().figures().stream()
                .collect(Collectors.toMap(Figure::cell, Function.identity(), (first, _) -> first));
    }

    /**
     * The notice for a report.
     *
     * @param result with its findings as they stand today
     */
    public static Notice of(ReportValidated result, NoticeLanguage language, LocalDate today) {
        return new Wording(result, language.phrases()).notice(today);
    }

    /** Whether the agency is asked about a finding: it is open, of some weight, and not of our making. */
    private static boolean isAsked(Finding finding) {
        return finding.status() == FindingStatus.OPEN
                && finding.severity() != Severity.INFO
                && finding.blame() != Blame.EXTRACTION;
    }

    private Notice notice(LocalDate today) {
        var report = result.report();
        var agency = Objects.requireNonNull(report.agency()).name();
        var asked = result.findings().stream().filter(Wording::isAsked).toList();
        var rows = new ArrayList<Notice.Row>();
        for (var finding : asked) {
            rows.add(row(rows.size() + 1, finding));
        }
        var title = report.title();
        var named = title == null || title.isBlank() ? phrases.reportTitle(agency, report.year()) : title.strip();
        return new Notice(
                phrases.language(),
                phrases.name(),
                phrases.title(report.year()),
                agency,
                phrases.salutation(agency),
                phrases.opening(named, rows.size()),
                phrases.headings(),
                rows,
                phrases.remarks(),
                phrases.date(today),
                phrases.reference(result));
    }

    private Notice.Row row(int number, Finding finding) {
        var places = new ArrayList<String>();
        var printed = new ArrayList<String>();
        for (var cell : finding.cells()) {
            var figure = figures.get(cell);
            places.add(name(cell) + place(figure == null ? Source.NOWHERE : figure.source()));
            printed.add(printed(figure));
        }
        for (var evidence : finding.evidence()) {
            places.add(phrases.prose() + place(evidence.source()));
            printed.add(phrases.quoted(evidence.text()));
        }
        return new Notice.Row(
                List.of(Integer.toString(number)),
                places.isEmpty() ? List.of(phrases.wholeReport()) : places,
                printed.isEmpty() ? List.of("—") : printed,
                asked(finding),
                why(finding),
                List.of(finding.basis() == null ? "" : finding.basis()));
    }

    private List<String> asked(Finding finding) {
        var repair = finding.repair();
        if (repair == null) {
            return List.of(finding.severity() == Severity.ERROR ? phrases.correct() : phrases.verify());
        }
        var lines = new ArrayList<String>();
        lines.add(repair.unique() ? phrases.isItRather() : phrases.oneWouldBe());
        lines.add(changes(changesOf(repair)));
        if (!repair.unique()) {
            repair.others().stream()
                    .limit(MOST_ALTERNATIVES)
                    .map(other -> phrases.or(changes(other.changes())))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static List<Change> changesOf(Repair repair) {
        return Stream.concat(Stream.of(new Change(repair.cell(), repair.from(), repair.to())), repair.also().stream())
                .toList();
    }

    private String changes(List<Change> changes) {
        return phrases.joined(changes.stream()
                .map(change -> name(change.cell()) + " = " + Phrases.number(change.to()))
                .toList());
    }

    /** The message tells the first of the sums with both sides; of the others, which are broken by the same, the name will do. */
    private List<String> why(Finding finding) {
        var others = finding.equations().stream()
                .skip(1)
                .map(Equation::rule)
                .filter(rule -> !rule.equals(finding.rule()))
                .distinct()
                .flatMap(rule -> Code.RULE.words(rule).stream())
                .map(phrases::alsoBroken);
        return Stream.concat(Stream.of(phrases.of(finding.message())), others).toList();
    }

    private String name(CellId cell) {
        return phrases.table(cell.table()) + phrases.of(OfficialTables.label(cell));
    }

    private String printed(@Nullable Figure figure) {
        if (figure == null) {
            return phrases.notThere();
        }
        return switch (figure.state()) {
            case ABSENT -> phrases.notThere();
            case BLANK ->
                figure.printed() == null || figure.printed().isBlank()
                        ? phrases.blank()
                        : figure.printed().strip();
            case READ, AMBIGUOUS, NOT_A_NUMBER ->
                Objects.requireNonNullElse(figure.printed(), "").strip();
        };
    }

    private String place(Source source) {
        var parts = new ArrayList<String>();
        if (source.page() != null) {
            parts.add(phrases.page(source.page()));
        }
        if (source.table() != null) {
            parts.add(phrases.tableOfDocument(source.table()));
        }
        if (source.row() != null && source.column() != null) {
            parts.add(phrases.cell(source.row(), source.column()));
        }
        if (source.paragraph() != null) {
            parts.add(phrases.paragraph(source.paragraph()));
        }
        return parts.isEmpty() ? "" : phrases.place(parts);
    }
}
