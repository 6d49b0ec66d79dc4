package org.gongkai.report.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.events.Figure;
import org.gongkai.events.Finding;
import org.gongkai.events.Format;
import org.gongkai.events.Severity;
import org.gongkai.events.Source;
import org.jspecify.annotations.Nullable;

/** The rows of revisions, their figures and their findings. */
final class Revisions {
    private static final String REVISION = """
            INSERT INTO revision
                (submission_id, report_key, agency_key, year, title, published_on, format_t2, format_t3, format_t4,
                verdict, errors, warnings, infos, held, broken, not_assessable, switched_off, rule_set_version,
                rule_set_hash, received_at, validated_at, event, event_sha256, derived)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (submission_id) DO UPDATE SET
                report_key = excluded.report_key, agency_key = excluded.agency_key, year = excluded.year,
                title = excluded.title, published_on = excluded.published_on, format_t2 = excluded.format_t2,
                format_t3 = excluded.format_t3, format_t4 = excluded.format_t4, verdict = excluded.verdict,
                errors = excluded.errors, warnings = excluded.warnings, infos = excluded.infos, held = excluded.held,
                broken = excluded.broken, not_assessable = excluded.not_assessable, switched_off = excluded.switched_off,
                rule_set_version = excluded.rule_set_version, rule_set_hash = excluded.rule_set_hash,
                received_at = excluded.received_at, validated_at = excluded.validated_at, event = excluded.event,
                event_sha256 = excluded.event_sha256, derived = excluded.derived
            """;

    // Some 200 rows a report.
    private static final String FIGURE =
            "COPY figure (submission_id, cell, state, value, printed, unit, candidates, source) FROM STDIN";

    private static final String FINDING = """
            INSERT INTO finding
                (submission_id, ordinal, id, report_key, rule, severity, status, blame, cells, message_zh, message_en,
                basis, equations, repair, relevelled)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)
            """;

    private static final String NO_FIGURES = "DELETE FROM figure WHERE submission_id = ANY (?)";
    private static final String NO_FINDINGS = "DELETE FROM finding WHERE submission_id = ANY (?)";

    private record FigureRow(String submissionId, Figure figure) {}

    private record FindingRow(Validated event, int ordinal, Finding finding) {}

    private Revisions() {}

    /**
     * Writes results.
     *
     * @param replaced the submissions among them that have a revision already
     */
    static void write(Connection connection, List<Validated> events, Collection<String> replaced) throws SQLException {
        if (!replaced.isEmpty()) {
            Parameters.forKeys(connection, NO_FIGURES, replaced);
            Parameters.forKeys(connection, NO_FINDINGS, replaced);
        }
        Parameters.batch(connection, REVISION, events, Revisions::bind);
        CopiedRows.copy(
                connection,
                FIGURE,
                events.stream().flatMap(event -> figures(event).stream()).toList(),
                Revisions::write);
        Parameters.batch(
                connection,
                FINDING,
                events.stream().flatMap(event -> findings(event).stream()).toList(),
                Revisions::bind);
        DerivedRows.write(
                connection,
                events.stream()
                        .map(event -> new DerivedRows.Origin(event.submissionId(), event.result()))
                        .toList());
    }

    private static void bind(Parameters row, Validated event) throws SQLException {
        var report = event.result().report();
        var checked = event.result().checked();
        row.text(event.submissionId())
                .text(event.reportKey())
                .text(report.agency() == null ? null : report.agency().key())
                .number(report.year())
                .text(report.title())
                .date(report.publishedOn())
                .text(name(report.formats().t2()))
                .text(name(report.formats().t3()))
                .text(name(report.formats().t4()))
                .name(event.result().verdict())
                .number(count(event, Severity.ERROR))
                .number(count(event, Severity.WARNING))
                .number(count(event, Severity.INFO))
                .number(checked.held())
                .number(checked.broken())
                .number(checked.notAssessable())
                .number(checked.switchedOff())
                .text(event.result().ruleSet().version())
                .text(event.result().ruleSet().hash())
                .time(event.receivedAt())
                .time(event.validatedAt())
                .bytes(PackedEvent.pack(event.json()))
                .text(event.sha256())
                .number(DerivedRows.MAKING);
    }

    private static void write(CopiedRows row, FigureRow item) {
        var figure = item.figure();
        row.text(item.submissionId())
                .text(figure.cell().value())
                .name(figure.state())
                .decimal(figure.value())
                .text(figure.printed())
                .text(figure.unit())
                .decimals(figure.candidates())
                .json(figure.source().equals(Source.NOWHERE) ? null : figure.source());
    }

    private static void bind(Parameters row, FindingRow item) throws SQLException {
        var finding = item.finding();
        row.text(item.event().submissionId())
                .number(item.ordinal())
                .text(finding.id())
                .text(item.event().reportKey())
                .text(finding.rule())
                .name(finding.severity())
                .name(finding.status())
                .name(finding.blame())
                .texts(finding.cells().stream().map(cell -> cell.value()).toList())
                .text(finding.message().zh())
                .text(finding.message().en())
                .text(finding.basis())
                .json(finding.equations())
                .json(finding.repair())
                .json(finding.relevelled());
    }

    /** One row per cell: were a cell told twice, the first would count. */
    private static List<FigureRow> figures(Validated event) {
        return event.result().report().figures().stream()
                .collect(toMap(Figure::cell, identity(), (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .map(figure -> new FigureRow(event.submissionId(), figure))
                .toList();
    }

    private static List<FindingRow> findings(Validated event) {
        var findings = event.result().findings();
        return IntStream.range(0, findings.size())
                .mapToObj(ordinal -> new FindingRow(event, ordinal, findings.get(ordinal)))
                .toList();
    }

    private static int count(Validated event, Severity severity) {
        return Math.toIntExact(event.result().findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count());
    }

    private static @Nullable String name(@Nullable Format format) {
        return format == null ? null : format.id();
    }
}
