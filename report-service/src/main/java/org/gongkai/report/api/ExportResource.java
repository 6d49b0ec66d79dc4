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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.export.Exports;
import org.gongkai.report.export.FileFormat;
import org.gongkai.report.export.Table;
import org.gongkai.report.export.Tables;
import org.gongkai.report.filers.Filers;

@Path("/api/{list:reports|findings|figures|agencies|filers|acts|dead-letters}.{extension:csv|xlsx|jsonl}")
@Tag(name = "exports", description = "Whole lists as files (导出)")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.ADMIN, Role.OPERATOR})
class ExportResource {
    private final Exports exports;
    private final Filers filers;

    ExportResource(Exports exports, Filers filers) {
        this.exports = exports;
        this.filers = filers;
    }

    @GET
    @Operation(
            summary = "A list as CSV, XLSX or JSON Lines (导出列表)",
            description =
                    "Takes the filters of the list of that name, and holds all its rows. At its end the file tells the question,"
                            + " the rule sets, the number of rows and their SHA-256, or that it is INCOMPLETE. The list itself"
                            + " gives the same for the header Accept.")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/jsonl", schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(
            @PathParam("list") String list,
            @PathParam("extension") String extension,
            @Context UriInfo uri,
            @Context SecurityContext caller,
            @Context HttpServerResponse answer) {
        ListAccess.require(list, caller);
        QueryParameters.refusePaging(uri);
        var table = switch (list) {
            case "reports" -> Tables.reports(ReportList.question(uri));
            case "findings" -> Tables.findings(FindingResource.question(uri));
            case "figures" -> Tables.figures(FigureResource.question(uri));
            case "dead-letters" -> Tables.deadLetters(DeadLetterResource.question(uri));
            case "agencies" -> Tables.agencies(AgencyResource.question(uri));
            case "filers" -> Tables.filers(filers.allMissing(FilerResource.question(uri)));
            default -> Tables.acts(ActResource.question(uri));
        };
        var query = uri.getRequestUri().getQuery();
        var question = "/api/" + list + (query == null ? "" : "?" + query);
        return file(exports, table, FileFormat.of(extension).orElseThrow(), question, answer);
    }

    /** The answer that is a file. */
    static Response file(Exports exports, Table table, FileFormat format, String question, HttpServerResponse answer) {
        StreamingOutput output = out -> {
            try {
                exports.write(table, format, question, out);
            } catch (IOException | RuntimeException e) {
                cut(answer);
                throw e;
            } catch (SQLException e) {
                cut(answer);
                throw new IOException(e);
            }
        };
        return Response.ok(output)
                .header("Content-Type", format.mediaType())
                .header("Content-Disposition", Attachment.named(table.name() + "." + format.extension()))
                .header("Vary", "Accept")
                .build();
    }

    /** An answer that ended as if nothing were wrong would be taken for a whole file. */
    private static void cut(HttpServerResponse answer) {
        if (answer.headWritten()) {
            answer.reset();
        }
    }
}
