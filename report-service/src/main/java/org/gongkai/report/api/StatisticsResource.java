package org.gongkai.report.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.query.Questions;
import org.gongkai.report.query.Statistics;

@Path("/api/statistics")
@Tag(name = "statistics", description = "Counts (统计)")
@RunOnVirtualThread
@RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN, Role.OPERATOR})
class StatisticsResource {
    private final Questions questions;

    StatisticsResource(Questions questions) {
        this.questions = questions;
    }

    @GET
    @Operation(
            summary = "Reports per year and verdict, findings per rule and status (统计)",
            description = "Superseded revisions do not count. What is counted as open is what nobody has dealt with;"
                    + " explained, waived, disputed and closed findings are told beside it.")
    public Statistics statistics() {
        return questions.ask(Statistics::of);
    }
}
