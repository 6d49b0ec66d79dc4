package org.gongkai.report.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.events.FindingStatus;
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
                .andStatus(question.status())
                .andIf(question.pending(), "f.pending is not null")
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
                        "select f, r from StoredFinding f join StoredReport r on r.reportKey = f.reportKey"
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

    /** A finding where it stands last: in the present revision, else in the one before it closed. */
    public Optional<Row> last(String id) {
        return getEntityManager()
                .createQuery("""
                        select f, r from StoredFinding f join StoredReport r on r.reportKey = f.reportKey
                        join fetch r.revision v join fetch v.submission left join fetch v.agency
                        where f.id = :id
                        order by case when f.submissionId = r.submissionId then 0 when f.closedBy is not null then 1
                            else 2 end, f.ordinal
                        """, Row.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How many reports have a finding of this rule in their present revision. */
    public long reportsWith(String rule) {
        return getEntityManager()
                .createQuery("""
                        select count(distinct f.reportKey) from StoredFinding f
                        join StoredReport r on r.submissionId = f.submissionId where f.rule = :rule
                        """, Long.class)
                .setParameter("rule", rule)
                .getSingleResult();
    }

    /** How the findings of a report stand today, by their ids; those that a later revision closed too. */
    public Map<String, FindingStatus> statuses(String reportKey) {
        return getEntityManager()
                .createQuery("""
                        select f from StoredFinding f join StoredReport r on r.reportKey = f.reportKey
                        where f.reportKey = :report and (f.submissionId = r.submissionId or f.closedBy is not null)
                        """, StoredFinding.class)
                .setParameter("report", reportKey)
                .getResultStream()
                .collect(toMap(
                        finding -> finding.id, finding -> FindingStatus.valueOf(finding.status), (one, _) -> one));
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
