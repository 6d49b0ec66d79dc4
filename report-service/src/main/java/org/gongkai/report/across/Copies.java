package org.gongkai.report.across;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.events.Agency;
import org.gongkai.events.Section;
import org.gongkai.events.Source;
import org.gongkai.report.narrative.Narrative;
import org.gongkai.report.query.Page;
import org.gongkai.report.query.Questions;
import org.gongkai.report.query.Questions.Answers;
import org.gongkai.report.query.Sql;
import org.jspecify.annotations.Nullable;

/** Narratives of two agencies that are nearly the same (雷同), names, years and numbers aside. */
@ApplicationScoped
public class Copies {
    private static final Narrative NOTHING = new Narrative(Map.of());

    private final Questions questions;

    Copies(Questions questions) {
        this.questions = questions;
    }

    /**
     * Two that are nearly the same.
     *
     * @param left key of one report
     * @param right key of the other
     * @param equal number of equal sentences
     * @param share their share of the sentences of the shorter narrative
     * @param example a sentence that both tell, as the left one prints it; null when an agency has got another name since
     */
    public record Copy(
            String left,
            String right,
            int equal,
            BigDecimal share,
            @Nullable String example) {}

    private record Pair(
            String left, String leftSubmission, String right, String rightSubmission, int equal, BigDecimal share) {}

    private record Told(String submissionId, Agency agency, Section section) {}

    /** The most alike first, one page of them. */
    public Page<Copy> of(AcrossQuestion question) {
        return questions.ask(answers -> page(answers, question));
    }

    /** The same among other questions. */
    public static Page<Copy> page(Answers answers, AcrossQuestion question) throws SQLException {
        var pairs = Page.of(
                answers.list(
                        pairs(question),
                        row -> new Pair(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5),
                                row.getBigDecimal(6))),
                question.limit(),
                last -> question.kind()
                        .cursor(last.share().toPlainString(), last.leftSubmission() + last.rightSubmission()));
        var narratives = narratives(answers, pairs.items());
        return pairs.with(pair ->
                Stream.of(new Copy(pair.left(), pair.right(), pair.equal(), pair.share(), example(pair, narratives))));
    }

    private static Sql pairs(AcrossQuestion question) {
        var sql = Sql.of("""
                SELECT l.report_key, c.left_id, m.report_key, c.right_id, c.equal, c.share
                FROM copy c JOIN report l ON l.submission_id = c.left_id JOIN report m ON m.submission_id = c.right_id
                WHERE l.year = ? AND EXISTS (SELECT FROM report r JOIN agency a ON a.key = r.agency_key
                    WHERE r.submission_id IN (c.left_id, c.right_id)
                """, question.year()).andReportsIn(question.scope()).add(")");
        var after = question.after();
        if (after != null) {
            sql.add("AND (c.share, c.left_id || c.right_id) < (?, ?)", AcrossQuestion.number(after), after.second());
        }
        return sql.add("ORDER BY c.share DESC, c.left_id || c.right_id DESC LIMIT ?", question.limit() + 1);
    }

    private static @Nullable String example(Pair pair, Map<String, Narrative> narratives) {
        return narratives
                .getOrDefault(pair.leftSubmission(), NOTHING)
                .longestInCommon(narratives.getOrDefault(pair.rightSubmission(), NOTHING));
    }

    /** What is compared, told anew from the sections that are kept for searching: a page does not need whole events. */
    private static Map<String, Narrative> narratives(Answers answers, Collection<Pair> pairs) throws SQLException {
        var submissions = pairs.stream()
                .flatMap(pair -> Stream.of(pair.leftSubmission(), pair.rightSubmission()))
                .distinct()
                .toList();
        var sql = Sql.of("""
                SELECT p.submission_id, a.key, a.name, a.division, p.section, p.text
                FROM passage p JOIN revision v ON v.submission_id = p.submission_id JOIN agency a ON a.key = v.agency_key
                WHERE p.submission_id = ANY (?) AND p.place = 'section' ORDER BY p.ordinal
                """, submissions);
        var told = answers.list(
                sql,
                row -> new Told(
                        row.getString(1),
                        new Agency(row.getString(2), row.getString(3), null, row.getString(4), null),
                        new Section(row.getInt(5), "", row.getString(6), Source.NOWHERE)));
        var narratives = new HashMap<String, Narrative>();
        told.stream()
                .collect(groupingBy(Told::submissionId))
                .forEach((submission, sections) -> narratives.put(submission, narrative(sections)));
        return narratives;
    }

    private static Narrative narrative(List<Told> told) {
        return Narrative.of(
                told.getFirst().agency(), told.stream().map(Told::section).toList());
    }
}
