package org.gongkai.report.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.query.FindingRepository;
import org.gongkai.report.query.ReportRepository;
import org.gongkai.report.query.Statistics;

@Path("/api/statistics")
@Tag(name = "statistics", description = "Counts (统计)")
@RunOnVirtualThread
@RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN, Role.OPERATOR})
class StatisticsResource {
    private final ReportRepository reports;
    private final FindingRepository findings;

    StatisticsResource(ReportRepository reports, FindingRepository findings) {
        this.reports = reports;
        this.findings = findings;
    }

    @GET
    @Operation(summary = "Reports per year and verdict, findings per rule; superseded revisions do not count (统计)")
    public Statistics statistics() {
        return new Statistics(reports.perYearAndVerdict(), findings.perRule());
    }
}
