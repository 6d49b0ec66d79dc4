package org.gongkai.report.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.query.AgencyQuestion;
import org.gongkai.report.query.AgencyRepository;

@Path("/api/agencies")
@Tag(name = "agencies", description = "Organs (行政机关) whose reports are known")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.ADMIN})
class AgencyResource {
    private final AgencyRepository agencies;

    AgencyResource(AgencyRepository agencies) {
        this.agencies = agencies;
    }

    @GET
    @Operation(
            summary = "Agencies with what they have filed, a page at a time (机关列表)",
            description = "With year, verdict, rule and the like: agencies that have such a report.")
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.SCOPE_IN_PAGES)
    public PageView<AgencyHistory> agencies(@Context UriInfo uri) {
        return PageView.of(agencies.page(question(uri)), AgencyHistory::of, uri);
    }

    @GET
    @Path("/{key}")
    @Operation(summary = "One agency with what it has filed (一个机关历年报告)")
    @APIResponse(responseCode = "200", description = "the agency")
    @APIResponse(responseCode = "404", description = "no report of such an agency is known")
    public AgencyHistory agency(@PathParam("key") String key) {
        return agencies.filed(key).map(AgencyHistory::of).orElseThrow(() -> Refusal.noAgency(key));
    }

    static AgencyQuestion question(UriInfo uri) {
        var given = QueryParameters.scoped(uri);
        var scope = given.scope();
        var limit = given.limit();
        var cursor = given.cursor();
        try {
            return new AgencyQuestion(scope, cursor, limit);
        } catch (IllegalArgumentException e) {
            throw QueryParameters.badCursor();
        }
    }
}
