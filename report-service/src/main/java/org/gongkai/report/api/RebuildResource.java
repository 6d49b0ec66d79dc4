package org.gongkai.report.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Callers;
import org.gongkai.access.Role;
import org.gongkai.report.desk.Person;
import org.gongkai.report.rebuild.RebuildFailure;
import org.gongkai.report.rebuild.Rebuilder;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/rebuild")
@Tag(name = "rebuild", description = "The tables written anew from the topics (重建)")
@RunOnVirtualThread
@RolesAllowed({Role.OPERATOR, Role.ADMIN})
class RebuildResource {
    private final Rebuilder rebuilder;
    private final Callers callers;

    RebuildResource(Rebuilder rebuilder, Callers callers) {
        this.rebuilder = rebuilder;
        this.callers = callers;
    }

    @GET
    @Operation(summary = "How far the rebuild is that is under way, or how the last one ended (重建进度)")
    public RebuildView rebuild() {
        return rebuilder.latest().map(RebuildView::of).orElseThrow(Refusal::noRebuild);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            summary = "Write the tables anew from the topics, compare, and let the new ones serve (重建)",
            description = "The present ones serve meanwhile, and as before where anything ends it. What the topics no"
                    + " longer hold is carried over. Where something would be lost the tables are not exchanged"
                    + " without acceptLoss.")
    @APIResponse(
            responseCode = "202",
            description = "begun",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebuildView.class)))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RebuildBody.class),
                            examples = {
                                @ExampleObject(name = "dry run", value = "{\"dryRun\":true}"),
                                @ExampleObject(name = "exchange", value = "{\"dryRun\":false}")
                            }))
    public RebuildView start(byte[] body) throws SQLException {
        if (!rebuilder.start(RebuildBody.read(body, who()))) {
            throw Refusal.rebuildUnderWay();
        }
        return rebuild();
    }

    @DELETE
    @Path("/before")
    @Operation(
            summary = "Drop the tables that served before the last rebuild, and what a dry run left (删除旧表)",
            description = "Nothing that somebody else has built upon them is dropped: then they stay.")
    public void drop() throws SQLException {
        try {
            if (!rebuilder.drop()) {
                throw Refusal.rebuildUnderWay();
            }
        } catch (RebuildFailure e) {
            throw Refusal.of(e);
        }
    }

    private Person who() {
        var caller = callers.current();
        return new Person(caller.subject(), caller.name());
    }
}
