package org.gongkai.report.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.export.OpenData;

@Path("/api/open-data/{year:[0-9]{4}}.{extension:csv|jsonl}")
@Tag(name = "exports", description = "Whole lists as files (导出)")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.ADMIN})
class OpenDataResource {
    private final ExportAnswers files;

    OpenDataResource(ExportAnswers files) {
        this.files = files;
    }

    @GET
    @Operation(
            summary = "All figures of a year with where each comes from (年度开放数据)",
            description =
                    "One row a figure of every report in its present state: agency, division, level, SHA-256 of the document, version of"
                            + " the reader, place in the document, state, value as printed, how many sums confirm it, and the findings"
                            + " it is part of. Ends as every export does.")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/jsonl", schema = @Schema(type = SchemaType.STRING))
            })
    public Response openData(
            @PathParam("year") int year,
            @PathParam("extension") String extension,
            @Context UriInfo uri,
            @Context HttpServerResponse answer) {
        QueryParameters.none(uri);
        return files.file(OpenData.of(year), extension, uri, answer);
    }
}
