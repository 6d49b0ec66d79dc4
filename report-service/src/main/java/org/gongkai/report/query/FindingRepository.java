package org.gongkai.report.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
                        places(question),
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

    private static Sql places(FindingQuestion question) {
        var sql = Sql.of("""
                SELECT f.report_key, f.submission_id, f.ordinal
                FROM finding f JOIN report r ON r.submission_id = f.submission_id
                LEFT JOIN agency a ON a.key = r.agency_key WHERE true
                """).andFindingsIn(question.scope());
        var cell = question.cell();
        if (cell != null) {
            sql.add("AND f.cells @> ?::varchar[]", List.of(cell.value()));
        }
        var after = question.after();
        if (after != null) {
            sql.add("AND (f.report_key, f.ordinal) > (?, ?)", after.first(), FindingQuestion.afterOrdinal(after));
        }
        return sql.add("ORDER BY f.report_key, f.ordinal LIMIT ?", question.limit() + 1);
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

    /** How many findings each rule has in current revisions. */
    public List<Statistics.Findings> perRule() {
        return getEntityManager().createQuery("""
                        select f.rule, f.severity, count(*), count(distinct f.reportKey)
                        from StoredFinding f join StoredReport r on r.submissionId = f.submissionId
                        group by f.rule, f.severity order by count(*) desc, f.rule, f.severity
                        """, Statistics.Findings.class).getResultList();
    }
}
