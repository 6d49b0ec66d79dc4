package org.gongkai.report.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.AgencyKind;
import org.gongkai.report.overview.Overview;
import org.gongkai.report.overview.Overviews;

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
    @Parameter(
            name = "year",
            in = QUERY,
            description = "report year",
            example = "2023",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "region",
            in = QUERY,
            description = "code of a division: that division and everything below it",
            example = "14")
    @Parameter(name = "level", in = QUERY, schema = @Schema(implementation = AdministrativeLevel.class))
    @Parameter(name = "kind", in = QUERY, schema = @Schema(implementation = AgencyKind.class))
    public Overview overview(@Context UriInfo uri) {
        return overviews.of(
                QueryParameters.unpaged(uri, "year", "region", "level", "kind").scope());
    }
}
