package org.gongkai.report.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.EventJson;
import org.gongkai.events.Source;
import org.gongkai.report.query.Page;
import org.gongkai.report.query.Questions;
import org.gongkai.report.query.Questions.Answers;
import org.gongkai.report.query.Sql;
import org.gongkai.report.words.Excerpt;
import org.gongkai.report.words.SearchWords;
import org.jspecify.annotations.Nullable;

/** Searches what reports in their present state say. */
@ApplicationScoped
public class Searches {
    /** So many are ranked. A word that stands in more of them says little; the reports of the latest years come first. */
    static final int RANKED = 1_000;

    /** An occurrence beyond this adds nothing. */
    private static final int OCCURRENCES = 9;

    private static final int SCALE = 100_000;
    /** Below this a shorter passage is no better one. */
    private static final int SHORT = 200;

    private final Questions questions;

    Searches(Questions questions) {
        this.questions = questions;
    }

    /**
     * A passage that holds what was searched for.
     *
     * @param section number of the section; null for a finding
     * @param heading of the section as printed
     * @param finding id of the finding; null for a section
     * @param rule its rule
     * @param source where in the document the section or the finding's words begin
     */
    public record Passage(
            String submissionId,
            String reportKey,
            Place place,
            @Nullable Integer section,
            @Nullable String heading,
            @Nullable String finding,
            @Nullable String rule,
            Excerpt excerpt,
            @Nullable Source source) {}

    /**
     * What was found.
     *
     * @param complete whether all that fits was ranked
     */
    public record Result(Page<Passage> page, boolean complete) {}

    /** The passages that hold all that was searched for, the best first, one page of them. */
    public Result search(SearchQuestion question) {
        return questions.ask(answers -> {
            answers.walkIfCommon(question.words());
            var ranked = answers.list(candidates(question), Searches::found);
            boolean complete = ranked.size() <= RANKED;
            var after = question.after();
            var position = after == null ? null : Found.position(after);
            var rest = ranked.stream()
                    .sorted(Found.BEST_FIRST)
                    .filter(found -> position == null || Found.BEST_FIRST.compare(found, position) > 0)
                    .limit(question.limit() + 1L)
                    .toList();
            var page = Page.of(rest, question.limit(), Found::cursor);
            var passages = new ArrayList<Passage>();
            for (var found : page.items()) {
                passages.addAll(passage(answers, found, question.words()));
            }
            return new Result(new Page<>(passages, page.next()), complete);
        });
    }

    private static Sql candidates(SearchQuestion question) {
        var rank = new StringBuilder("0");
        var terms = question.words().terms();
        terms.forEach(_ -> rank.append(
                " + least(" + OCCURRENCES + ", (length(c.text) - length(replace(lower(c.text), ?, ''))) / ?)"));
        var counted = terms.stream()
                .flatMap(term -> Stream.of(term, term.codePointCount(0, term.length())))
                .toArray();
        var sql = Sql.of("SELECT c.submission_id, c.report_key, c.place, c.ordinal,")
                .add("(" + rank + ") * " + SCALE + " / greatest(" + SHORT + ", length(c.text))", counted)
                .add("""
                        FROM (SELECT p.submission_id, p.place, p.ordinal, p.text, r.report_key
                            FROM passage p JOIN report r ON r.submission_id = p.submission_id
                            LEFT JOIN agency a ON a.key = r.agency_key WHERE true
                        """);
        return latestFirst(sql, question).add("LIMIT ?) c", RANKED + 1);
    }

    /**
     * Restricts {@code passage p} of {@code report r} left joined to {@code agency a} to what is searched for, the latest
     * years first.
     */
    public static Sql latestFirst(Sql sql, SearchQuestion question) {
        sql.andPassagesWith(question.words()).andReportsIn(question.scope().withoutText());
        var place = question.place();
        return sql.addIf("AND p.place = ?", place == null ? null : place.id())
                .add("ORDER BY r.year DESC NULLS LAST, r.report_key, p.place, p.ordinal");
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getString(1), row.getString(2), Place.of(row.getString(3)), row.getInt(4), row.getInt(5));
    }

    private static List<Passage> passage(Answers answers, Found found, SearchWords words) throws SQLException {
        var sql = Sql.of("""
                SELECT p.section, p.heading, f.id, f.rule, p.text, p.source
                FROM passage p LEFT JOIN finding f
                    ON p.place = 'finding' AND f.submission_id = p.submission_id AND f.ordinal = p.ordinal
                WHERE p.submission_id = ? AND p.place = ? AND p.ordinal = ?
                """, found.submissionId(), found.place().id(), found.ordinal());
        return answers.list(
                sql,
                row -> new Passage(
                        found.submissionId(),
                        found.reportKey(),
                        found.place(),
                        row.getObject(1, Integer.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Excerpt.of(row.getString(5), words),
                        source(row.getBytes(6))));
    }

    private static @Nullable Source source(byte @Nullable [] json) {
        return json == null ? null : EventJson.read(json, Source.class);
    }
}
