package org.gongkai.report.query;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports in their present state. */
@ApplicationScoped
public class ReportRepository implements PanacheRepositoryBase<StoredReport, String> {
    private static final String WITH_REVISION =
            "from StoredReport r join fetch r.revision v join fetch v.submission left join fetch v.agency";

    /** The reports that fit, one page of them. */
    public Page<StoredReport> page(ReportQuestion question) {
        var order = question.order();
        var after = question.after();
        var conditions = new Conditions()
                .and("r.year = :year", "year", question.year())
                .andAgency(question.agency())
                .and("r.verdict = :verdict", "verdict", name(question))
                .and(
                        "exists (select 1 from StoredFinding f where f.submissionId = r.submissionId and f.rule = :rule)",
                        "rule",
                        question.rule())
                .after(
                        order.expression() + ", r.reportKey",
                        question.descending() ? "<" : ">",
                        after == null ? null : order.read(after.first()),
                        after == null ? null : after.second());
        var direction = question.descending() ? " desc" : " asc";
        var sort = " order by " + order.expression() + direction + ", r.reportKey" + direction;
        var rows = find(WITH_REVISION + conditions.where() + sort, conditions.parameters())
                .range(0, question.limit())
                .list();
        return Page.of(
                rows,
                question.limit(),
                report -> new Cursor(question.orderName(), order.valueOf(report), report.reportKey));
    }

    /** One report by its key. */
    public Optional<StoredReport> current(String reportKey) {
        return find(WITH_REVISION + " where r.reportKey = ?1", reportKey).firstResultOptional();
    }

    /** Whether a revision is the latest of its report. */
    public boolean isCurrent(StoredRevision revision) {
        return count("submissionId", revision.submissionId) == 1;
    }

    /** How many current reports there are per year and verdict. */
    public List<Statistics.Reports> perYearAndVerdict() {
        return getEntityManager().createQuery("""
                        select r.year, r.verdict, count(*) from StoredReport r
                        group by r.year, r.verdict order by r.year desc nulls last, r.verdict
                        """, Statistics.Reports.class).getResultList();
    }

    private static @Nullable String name(ReportQuestion question) {
        return question.verdict() == null ? null : question.verdict().name();
    }
}
