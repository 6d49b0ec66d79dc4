package org.gongkai.report.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.gongkai.report.query.FindingRepository;
import org.gongkai.report.query.ReportOrder;
import org.gongkai.report.query.ReportQuestion;
import org.gongkai.report.query.ReportRepository;

/** Answers about many reports. */
@ApplicationScoped
class ReportList {
    private static final String NEWEST_FIRST = "-received";

    private final ReportRepository reports;
    private final FindingRepository findings;

    ReportList(ReportRepository reports, FindingRepository findings) {
        this.reports = reports;
        this.findings = findings;
    }

    PageView<ReportView> page(UriInfo uri) {
        var page = reports.page(question(uri));
        var first = findings.first(
                ReportView.FIRST_FINDINGS,
                page.items().stream().map(report -> report.submissionId).toList());
        return PageView.of(
                page, report -> ReportView.of(report, first.getOrDefault(report.submissionId, List.of())), uri);
    }

    static ReportQuestion question(UriInfo uri) {
        var given = QueryParameters.scoped(uri, "sort", "filename");
        var sort = given.text("sort");
        var named = sort == null ? NEWEST_FIRST : sort;
        var descending = named.startsWith("-");
        var order = ReportOrder.of(descending ? named.substring(1) : named)
                .orElseThrow(() -> Refusal.badParameter(
                        "sort",
                        "received, key, year or errors, with a minus sign for descending",
                        " received、key、year 或 errors，降序时前加减号"));
        var scope = given.scope();
        var limit = given.limit();
        var cursor = given.cursor();
        try {
            return new ReportQuestion(scope, given.text("filename"), order, descending, cursor, limit);
        } catch (IllegalArgumentException e) {
            throw QueryParameters.badCursor();
        }
    }
}
