package org.gongkai.report.across;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.gongkai.events.CellId;
import org.gongkai.report.query.Page;
import org.gongkai.report.query.Questions;
import org.gongkai.report.query.Sql;
import org.gongkai.report.query.Tally;

/**
 * Figures far from those of the agency's peers: the same level and kind, the same year, the whole country. Measured by
 * the robust z-score (0.6745 · distance from the median / median of all distances) of logarithms, because counts of
 * large and small places differ by factors. Where more than half of the peers have one value, the mean of the distances
 * takes the place of their median.
 */
@ApplicationScoped
public class Outliers {
    private static final int FEWEST_PEERS = 10;
    private static final String FAR = "3.5";

    private final Questions questions;

    Outliers(Questions questions) {
        this.questions = questions;
    }

    /**
     * A figure far from its peers'.
     *
     * @param median of the peers
     * @param peers how many there are, itself included
     * @param score how far, in robust standard deviations; negative for less than the peers
     */
    public record Outlier(String reportKey, BigDecimal value, BigDecimal median, long peers, BigDecimal score) {}

    /** The farthest first, one page of them. */
    public Page<Outlier> of(CellId cell, AcrossQuestion question) {
        var sql = all(cell, question);
        var after = question.after();
        if (after != null) {
            sql.add("AND (abs(r.score), r.report_key) < (?, ?)", AcrossQuestion.number(after), after.second());
        }
        sql.add("ORDER BY abs(r.score) DESC, r.report_key DESC LIMIT ?", question.limit() + 1);
        return Page.of(
                questions.list(
                        sql,
                        row -> new Outlier(
                                row.getString(1),
                                row.getBigDecimal(2),
                                row.getBigDecimal(3),
                                row.getLong(4),
                                row.getBigDecimal(5))),
                question.limit(),
                last -> question.kind().cursor(last.score().abs().toPlainString(), last.reportKey()));
    }

    /** All of them in no order: report_key, value, median, peers, score. */
    public static Sql all(CellId cell, AcrossQuestion question) {
        return Sql.of(peers(Tally.column(cell)), question.year(), FEWEST_PEERS).andReportsIn(question.scope());
    }

    private static String peers(String column) {
        return """
            WITH peer AS MATERIALIZED (
                SELECT r.report_key, r.agency_key, r.year, r.verdict, r.submission_id, a.level, a.kind,
                    t.%1$s AS value, ln(1 + greatest(t.%1$s, 0))::float8 AS x
                FROM report r JOIN tally t ON t.submission_id = r.submission_id JOIN agency a ON a.key = r.agency_key
                WHERE r.year = ? AND t.%1$s IS NOT NULL AND a.level IS NOT NULL AND a.kind IS NOT NULL),
            middle AS (
                SELECT level, kind, count(*) AS peers, percentile_cont(0.5) WITHIN GROUP (ORDER BY x) AS x,
                    percentile_disc(0.5) WITHIN GROUP (ORDER BY value) AS median
                FROM peer GROUP BY 1, 2 HAVING count(*) >= ?),
            spread AS (
                SELECT level, kind, min(m.peers) AS peers, min(m.x) AS x, min(m.median) AS median,
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(p.x - m.x)) AS mad, avg(abs(p.x - m.x)) AS mean
                FROM peer p JOIN middle m USING (level, kind) GROUP BY 1, 2),
            scored AS (
                SELECT p.*, s.median, s.peers, round((CASE
                    WHEN s.mad > 0 THEN 0.6745 * (p.x - s.x) / s.mad
                    ELSE (p.x - s.x) / (1.253314 * s.mean) END)::numeric, 2) AS score
                FROM peer p JOIN spread s USING (level, kind) WHERE s.mean > 0)
            SELECT r.report_key, r.value, r.median, r.peers, r.score
            FROM scored r JOIN agency a ON a.key = r.agency_key WHERE abs(r.score) >= %2$s
            """.formatted(column, FAR);
    }
}
