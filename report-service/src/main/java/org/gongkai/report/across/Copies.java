package org.gongkai.report.across;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.gongkai.report.narrative.Narrative;
import org.gongkai.report.query.Page;
import org.gongkai.report.query.Questions;
import org.gongkai.report.query.RevisionRepository;
import org.gongkai.report.query.Sql;
import org.jspecify.annotations.Nullable;

/** Narratives of two agencies that are nearly the same (雷同), names, years and numbers aside. */
@ApplicationScoped
public class Copies {
    private final Questions questions;
    private final RevisionRepository revisions;

    Copies(Questions questions, RevisionRepository revisions) {
        this.questions = questions;
        this.revisions = revisions;
    }

    /**
     * Two that are nearly the same.
     *
     * @param left key of one report
     * @param right key of the other
     * @param equal number of equal sentences
     * @param share their share of the sentences of the shorter narrative
     */
    public record Copy(
            String left, String leftSubmission, String right, String rightSubmission, int equal, BigDecimal share) {}

    /** The most alike first, one page of them. */
    public Page<Copy> of(AcrossQuestion question) {
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
        sql.add("ORDER BY c.share DESC, c.left_id || c.right_id DESC LIMIT ?", question.limit() + 1);
        return Page.of(
                questions.list(
                        sql,
                        row -> new Copy(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5),
                                row.getBigDecimal(6))),
                question.limit(),
                last -> question.kind()
                        .cursor(last.share().toPlainString(), last.leftSubmission() + last.rightSubmission()));
    }

    /** A sentence that both tell, as the left one prints it; null when a newer revision has it no more. */
    public @Nullable String example(Copy copy) {
        return Narrative.of(revisions.result(copy.leftSubmission()).report())
                .longestInCommon(
                        Narrative.of(revisions.result(copy.rightSubmission()).report()));
    }
}
