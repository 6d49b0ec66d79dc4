package org.gongkai.report.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.query.Questions;
import org.gongkai.report.query.Scope;
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
                    + " explained, waived, disputed and closed findings are told beside it. Of all years, or of one.")
    @Extension(name = ScopeInOpenApi.TAKES, value = "year")
    public Statistics statistics(@Context UriInfo uri) {
        var scope = scope(uri);
        return questions.ask(answers -> Statistics.of(answers, scope));
    }

    static Scope scope(UriInfo uri) {
        return QueryParameters.unpaged(uri, "year").scope();
    }
}
