package org.gongkai.report.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;

@Path("/api/{list:" + ListTables.LISTS + "}.{extension:" + ExportResource.EXTENSIONS + "}")
@Tag(name = "exports", description = "Whole lists as files (导出)")
@RunOnVirtualThread
@RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN, Role.OPERATOR})
class ExportResource {
    static final String EXTENSIONS = "csv|xlsx|jsonl";

    private final ExportAnswers files;
    private final ListTables tables;

    ExportResource(ExportAnswers files, ListTables tables) {
        this.files = files;
        this.tables = tables;
    }

    @GET
    @Operation(
            summary = "A list as CSV, XLSX or JSON Lines (导出列表)",
            description =
                    "Takes the filters of the list of that name, and holds all its rows. " + ExportAnswers.DESCRIPTION)
    @Extension(name = FilesInOpenApi.IS, value = "file")
    public Response export(
            @PathParam("list") String list,
            @PathParam("extension") String extension,
            @Context UriInfo uri,
            @Context SecurityContext caller,
            @Context HttpServerResponse answer) {
        ListAccess.require(list, caller);
        return files.file(tables.of(list, uri), extension, uri, answer);
    }
}
