package org.gongkai.report.query;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports in their present state. */
@ApplicationScoped
public class ReportRepository implements PanacheRepositoryBase<StoredReport, String> {
    private static final String WITH_REVISION =
            "from StoredReport r join fetch r.revision v join fetch v.submission left join fetch v.agency";

    private final Questions questions;

    ReportRepository(Questions questions) {
        this.questions = questions;
    }

    private record Found(String reportKey, String position) {}

    /** The reports that fit, one page of them. */
    public Page<StoredReport> page(ReportQuestion question) {
        var order = question.order();
        var found = Page.of(
                questions.list(keys(question), row -> new Found(row.getString(1), order.valueOf(row, 2))),
                question.limit(),
                last -> new Cursor(question.orderName(), last.position(), last.reportKey()));
        var current = current(found.items().stream().map(Found::reportKey).toList());
        return found.with(item -> Stream.ofNullable(current.get(item.reportKey())));
    }

    private static Sql keys(ReportQuestion question) {
        var order = question.order();
        var after = question.after();
        var sql = Sql.of("SELECT r.report_key, " + order.expression()
                        + " FROM report r LEFT JOIN agency a ON a.key = r.agency_key WHERE true")
                .andReportsOf(question);
        if (after != null) {
            var comparison = question.descending() ? "<" : ">";
            sql.add(
                    "AND (" + order.expression() + ", r.report_key) " + comparison + " (?, ?)",
                    order.read(after.first()),
                    after.second());
        }
        var direction = question.descending() ? " DESC" : " ASC";
        return sql.add(
                "ORDER BY " + order.expression() + direction + ", r.report_key" + direction + " LIMIT ?",
                question.limit() + 1);
    }

    /** Reports by their keys, with their revisions. */
    public Map<String, StoredReport> current(Collection<String> reportKeys) {
        return list(WITH_REVISION + " where r.reportKey in ?1", reportKeys).stream()
                .collect(toMap(report -> report.reportKey, report -> report));
    }

    /** One report by its key. */
    public Optional<StoredReport> current(String reportKey) {
        return find(WITH_REVISION + " where r.reportKey = ?1", reportKey).firstResultOptional();
    }

    /** Whether a revision is the latest of its report. */
    public boolean isCurrent(StoredRevision revision) {
        return count("submissionId", revision.submissionId) == 1;
    }
}
