package org.gongkai.report.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.events.Verdict;
import org.gongkai.report.query.FindingRepository;
import org.gongkai.report.query.ReportOrder;
import org.gongkai.report.query.ReportQuestion;
import org.gongkai.report.query.ReportRepository;

@Path("/api/reports")
@Tag(name = "reports", description = "Reports (年度报告) in their present state, and their revisions")
@RunOnVirtualThread
class ReportListResource {
    private static final String NEWEST_FIRST = "-received";

    private final ReportRepository reports;
    private final FindingRepository findings;

    ReportListResource(ReportRepository reports, FindingRepository findings) {
        this.reports = reports;
        this.findings = findings;
    }

    @GET
    @Operation(summary = "Reports in their present state, a page at a time (年度报告列表)")
    @Parameter(name = "year", in = QUERY, description = "report year", schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "agency", in = QUERY, description = "key of the agency, or a part of its name")
    @Parameter(name = "verdict", in = QUERY, schema = @Schema(implementation = Verdict.class))
    @Parameter(name = "rule", in = QUERY, description = "with a finding of this rule")
    @Parameter(
            name = "sort",
            in = QUERY,
            description = "received, key, year or errors; with a minus sign descending; -received when not given")
    @Parameter(name = "cursor", in = QUERY, description = "from the link next of the page before")
    @Parameter(name = "limit", in = QUERY, schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    public PageView<ReportView> reports(@Context UriInfo uri) {
        var page = reports.page(question(uri));
        var first = findings.first(
                ReportView.FIRST_FINDINGS,
                page.items().stream().map(report -> report.submissionId).toList());
        return PageView.of(
                page, report -> ReportView.of(report, first.getOrDefault(report.submissionId, List.of())), uri);
    }

    private static ReportQuestion question(UriInfo uri) {
        var given = QueryParameters.of(uri, "year", "agency", "verdict", "rule", "sort");
        var sort = given.text("sort");
        var named = sort == null ? NEWEST_FIRST : sort;
        var descending = named.startsWith("-");
        var order = ReportOrder.of(descending ? named.substring(1) : named)
                .orElseThrow(() -> Refusal.badParameter(
                        "sort",
                        "received, key, year or errors, with a minus sign for descending",
                        " received、key、year 或 errors，降序时前加减号"));
        var cursor = given.cursor();
        try {
            return new ReportQuestion(
                    given.year(),
                    given.text("agency"),
                    given.constant("verdict", Verdict.class),
                    given.text("rule"),
                    order,
                    descending,
                    cursor,
                    given.limit());
        } catch (IllegalArgumentException e) {
            throw QueryParameters.badCursor();
        }
    }
}
