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
import org.gongkai.report.overview.Overview;
import org.gongkai.report.overview.Overviews;
import org.gongkai.report.query.Scope;

@Path("/api/overview")
@Tag(name = "overview", description = "How a year stands (总览)")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.ADMIN})
class OverviewResource {
    private final Overviews overviews;

    OverviewResource(Overviews overviews) {
        this.overviews = overviews;
    }

    @GET
    @Operation(
            summary = "Filed and expected, verdicts, findings by rule, years and regions of one year (年度总览)",
            description = "Without a year the latest that has come in in numbers. Superseded revisions do not count.")
    @Extension(name = ScopeInOpenApi.TAKES, value = "year region level kind")
    public Overview overview(@Context UriInfo uri) {
        return overviews.of(scope(uri));
    }

    static Scope scope(UriInfo uri) {
        return QueryParameters.unpaged(uri, "year", "region", "level", "kind").scope();
    }
}
