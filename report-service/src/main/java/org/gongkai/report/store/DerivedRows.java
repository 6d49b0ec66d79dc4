package org.gongkai.report.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.gongkai.events.Figure;
import org.gongkai.events.Finding;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Section;
import org.gongkai.events.Source;
import org.gongkai.report.narrative.Narrative;
import org.gongkai.report.narrative.SentenceSet;
import org.gongkai.report.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The rows that questions about many reports are answered from. They follow from the event of a revision, and are written
 * with it; those of an earlier making are written anew by {@link Derivations}.
 */
final class DerivedRows {
    /** Goes up whenever what is written here changes. */
    static final int MAKING = 1;

    /** The longest section that is searched whole. */
    private static final int MAX_SECTION = 50_000;

    private static final String TALLY = "INSERT INTO tally SELECT * FROM jsonb_populate_record(NULL::tally, ?::jsonb)";

    private static final String PASSAGE = """
            INSERT INTO passage (submission_id, place, ordinal, section, heading, text, words, source)
            VALUES (?, ?, ?, ?, ?, ?, array_to_tsvector(?), ?::jsonb)
            """;

    private static final String NARRATIVE = """
            INSERT INTO narrative (submission_id, year, agency_key, sentences, bands) VALUES (?, ?, ?, ?, ?)
            """;

    /** One parameter each, the same: tables in one order, here and wherever they are written. */
    private static final List<String> NOTHING = List.of(
            "DELETE FROM tally WHERE submission_id = ANY (?)",
            "DELETE FROM passage WHERE submission_id = ANY (?)",
            "INSERT INTO uncompared SELECT unnest(?) ON CONFLICT DO NOTHING",
            "DELETE FROM narrative WHERE submission_id = ANY (?)");

    /** What the rows of a revision follow from. */
    record Origin(String submissionId, ReportValidated result) {}

    private record Passage(
            String submissionId,
            String place,
            int ordinal,
            @Nullable Section section,
            String text,
            Source source) {}

    private record Told(Origin origin, String agencyKey, int year, SentenceSet sentences) {}

    private DerivedRows() {}

    /** Writes the rows of revisions in place of those that are there. */
    static void write(Connection connection, Collection<Origin> origins) throws SQLException {
        var submissions = origins.stream().map(Origin::submissionId).sorted().toList();
        for (var statement : NOTHING) {
            Parameters.forKeys(connection, statement, submissions);
        }
        Parameters.batch(connection, TALLY, origins, (row, origin) -> row.json(tally(origin)));
        var passages =
                origins.stream().flatMap(origin -> passages(origin).stream()).toList();
        Parameters.batch(connection, PASSAGE, passages, DerivedRows::bind);
        var told = origins.stream().flatMap(origin -> told(origin).stream()).toList();
        Parameters.batch(
                connection,
                NARRATIVE,
                told,
                (row, item) -> row.text(item.origin().submissionId())
                        .number(item.year())
                        .text(item.agencyKey())
                        .longs(item.sentences().hashes())
                        .longs(item.sentences().bands(item.year())));
    }

    private static void bind(Parameters row, Passage item) throws SQLException {
        var section = item.section();
        row.text(item.submissionId())
                .text(item.place())
                .number(item.ordinal())
                .number(section == null ? null : section.number())
                .text(section == null ? null : section.heading())
                .wholeText(item.text())
                .texts(Words.of(item.text()))
                .json(item.source().equals(Source.NOWHERE) ? null : item.source());
    }

    /** One row by the names of its columns. Were a cell told twice, the first would count, as among the figures. */
    private static Object tally(Origin origin) {
        var row = new LinkedHashMap<String, Object>();
        var seen = new LinkedHashMap<String, Figure>();
        origin.result()
                .report()
                .figures()
                .forEach(figure -> seen.putIfAbsent(figure.cell().value(), figure));
        seen.forEach((cell, figure) -> {
            if (figure.value() != null) {
                row.put(cell, figure.value());
            }
        });
        row.put("submission_id", origin.submissionId());
        return row;
    }

    private static List<Passage> passages(Origin origin) {
        var passages = new ArrayList<Passage>();
        var sections = origin.result().report().sections();
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var text = PlainText.of(section.text(), MAX_SECTION);
            if (!text.isBlank()) {
                passages.add(new Passage(origin.submissionId(), "section", i, section, text, section.source()));
            }
        }
        var findings = origin.result().findings();
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            var text = PlainText.of(finding.message().zh(), MAX_SECTION);
            passages.add(new Passage(origin.submissionId(), "finding", i, null, text, place(origin, finding)));
        }
        return passages;
    }

    /** Where a finding's words stand, or else the first of its cells. */
    private static Source place(Origin origin, Finding finding) {
        if (!finding.evidence().isEmpty()) {
            return finding.evidence().getFirst().source();
        }
        return finding.cells().stream()
                .flatMap(cell -> origin.result().report().figure(cell).stream())
                .map(Figure::source)
                .findFirst()
                .orElse(Source.NOWHERE);
    }

    private static List<Told> told(Origin origin) {
        var report = origin.result().report();
        var agency = report.agency();
        var year = report.year();
        if (agency == null || year == null) {
            return List.of(); // of nobody and of no year: there is nothing to compare it with
        }
        var sentences = Narrative.of(report).set();
        return sentences.size() == 0 ? List.of() : List.of(new Told(origin, agency.key(), year, sentences));
    }
}
