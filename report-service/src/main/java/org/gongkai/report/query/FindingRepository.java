package org.gongkai.report.query;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings. */
@ApplicationScoped
public class FindingRepository implements PanacheRepositoryBase<StoredFinding, StoredFinding.Place> {
    /** A finding with the report it is in. */
    public record Row(StoredFinding finding, StoredReport report) {}

    /** The findings that fit, in the order of their reports, one page of them. */
    public Page<Row> page(FindingQuestion question) {
        var after = question.after();
        var conditions = new Conditions()
                .and("f.rule = :rule", "rule", question.rule())
                .and("f.severity = :severity", "severity", name(question.severity()))
                .and("f.status = :status", "status", name(question.status()))
                .and("array_contains(f.cells, :cell)", "cell", name(question.cell()))
                .and("r.year = :year", "year", question.year())
                .andAgency(question.agency())
                .after(
                        "f.reportKey, f.ordinal",
                        ">",
                        after == null ? null : after.first(),
                        after == null ? null : FindingQuestion.afterOrdinal(after));
        var query = getEntityManager()
                .createQuery(
                        "select f, r from StoredFinding f join StoredReport r on r.submissionId = f.submissionId"
                                + " join fetch r.revision v join fetch v.submission left join fetch v.agency"
                                + conditions.where() + " order by f.reportKey, f.ordinal",
                        Row.class);
        conditions.parameters().forEach(query::setParameter);
        var rows = query.setMaxResults(question.limit() + 1).getResultList();
        return Page.of(
                rows,
                question.limit(),
                row -> new Cursor(
                        FindingQuestion.ORDER, row.finding().reportKey, Integer.toString(row.finding().ordinal)));
    }

    /** The first findings of each submission, the heaviest first. */
    public Map<String, List<StoredFinding>> first(int count, Collection<String> submissions) {
        return list("submissionId in ?1 and ordinal < ?2 order by submissionId, ordinal", submissions, count).stream()
                .collect(groupingBy(finding -> finding.submissionId));
    }

    /** How many findings each rule has in current revisions. */
    public List<Statistics.Findings> perRule() {
        return getEntityManager().createQuery("""
                        select f.rule, f.severity, count(*), count(distinct f.reportKey)
                        from StoredFinding f join StoredReport r on r.submissionId = f.submissionId
                        group by f.rule, f.severity order by count(*) desc, f.rule, f.severity
                        """, Statistics.Findings.class).getResultList();
    }

    private static @Nullable String name(@Nullable Object constant) {
        return constant == null ? null : constant.toString();
    }
}
