package org.gongkai.report.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.events.FindingStatus;

/** Findings. */
@ApplicationScoped
public class FindingRepository implements PanacheRepositoryBase<StoredFinding, StoredFinding.Place> {
    private final Questions questions;
    private final ReportRepository reports;

    FindingRepository(Questions questions, ReportRepository reports) {
        this.questions = questions;
        this.reports = reports;
    }

    /** A finding with the report it is in. */
    public record Row(StoredFinding finding, StoredReport report) {}

    private record Found(String reportKey, StoredFinding.Place place) {}

    /** The findings that fit, in the order of their reports, one page of them. */
    public Page<Row> page(FindingQuestion question) {
        var found = Page.of(
                questions.list(
                        FindingSql.places(question),
                        row -> new Found(
                                row.getString("report_key"),
                                new StoredFinding.Place(row.getString("submission_id"), row.getInt("ordinal")))),
                question.limit(),
                last -> new Cursor(
                        FindingQuestion.ORDER,
                        last.reportKey(),
                        Integer.toString(last.place().ordinal())));
        var findings = byPlace(found.items());
        var current =
                reports.current(found.items().stream().map(Found::reportKey).collect(toSet()));
        return found.with(item -> {
            var finding = findings.get(item.place());
            var report = current.get(item.reportKey());
            return finding == null || report == null ? Stream.empty() : Stream.of(new Row(finding, report));
        });
    }

    private Map<StoredFinding.Place, StoredFinding> byPlace(Collection<Found> found) {
        var submissions =
                found.stream().map(item -> item.place().submissionId()).collect(toSet());
        var ordinals = found.stream().map(item -> item.place().ordinal()).collect(toSet());
        return list("submissionId in ?1 and ordinal in ?2", submissions, ordinals).stream()
                .collect(toMap(
                        finding -> new StoredFinding.Place(finding.submissionId, finding.ordinal), finding -> finding));
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

    /** How many reports have an open finding of this rule in their present revision. */
    public long reportsWith(String rule) {
        var sql = Sql.of("SELECT count(*) FROM report r LEFT JOIN agency a ON a.key = r.agency_key WHERE true")
                .andReportsIn(Scope.EVERYTHING.ofRule(rule).ofStatus(FindingStatus.OPEN));
        return questions.list(sql, row -> row.getLong(1)).getFirst();
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
}
