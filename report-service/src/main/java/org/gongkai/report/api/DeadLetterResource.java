package org.gongkai.report.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Callers;
import org.gongkai.access.Role;
import org.gongkai.report.database.Database;
import org.gongkai.report.deadletter.CaseFile;
import org.gongkai.report.deadletter.DeadLetterCase;
import org.gongkai.report.deadletter.Order;
import org.gongkai.report.deadletter.Purges;
import org.gongkai.report.deadletter.Redrives;
import org.gongkai.report.deadletter.Step;
import org.gongkai.report.desk.Person;

@Path("/api/dead-letters")
@Tag(name = "dead letters", description = "Records that nobody could process (死信)")
@RunOnVirtualThread
@RolesAllowed({Role.OPERATOR, Role.ADMIN})
class DeadLetterResource {
    private static final String LIST =
            ScopeInOpenApi.DEAD_LETTERS + " " + ScopeInOpenApi.TIMES + " " + ScopeInOpenApi.PAGES;

    private final Database database;
    private final DeadLetterList list;
    private final Redrives redrives;
    private final Purges purges;
    private final Callers callers;

    DeadLetterResource(Database database, DeadLetterList list, Redrives redrives, Purges purges, Callers callers) {
        this.database = database;
        this.list = list;
        this.redrives = redrives;
        this.purges = purges;
        this.callers = callers;
    }

    @GET
    @Operation(
            summary = "Records that were given up, the latest first, a page at a time (死信列表)",
            description = "A record that is sent back and given up again is the same one with one more attempt.")
    @Extension(name = ScopeInOpenApi.TAKES, value = LIST)
    public PageView<DeadLetterView> deadLetters(@Context UriInfo uri) {
        return PageView.of(list.page(uri), DeadLetterView::of, uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One of them: headers, the beginning of its value, every attempt, and what was done (单条死信)",
            description = "Header values are text; those that are none stand in base64 beside it.")
    public DeadLetterView.Whole deadLetter(@PathParam("id") String id) {
        return database.run(connection -> CaseFile.of(connection, id))
                .map(DeadLetterView.Whole::of)
                .orElseThrow(() -> Refusal.noDeadLetter(id));
    }

    @POST
    @Path("/redrives")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send them back to the topics that they were consumed from, a page at a time (重投)",
            description = "Those that the same query lists. Key, value and headers are as consumed; redrive-origin and"
                    + " redrive-count are added. At least once: what fails after the record was written and before"
                    + " that was noted may send it again, and nobody does anything twice for it.")
    @Extension(name = ScopeInOpenApi.TAKES, value = LIST + " " + ScopeInOpenApi.ALL)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderBody.class),
                            examples = {
                                @ExampleObject(name = "dry run", value = "{\"dryRun\":true}"),
                                @ExampleObject(name = "send back", value = "{\"dryRun\":false,\"reason\":\"解析服务已修复\"}")
                            }))
    public StepsView redrive(@Context UriInfo uri, byte[] body) {
        return done(uri, OrderBody.read(body, who(), false), redrives::redrive);
    }

    @POST
    @Path("/purges")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Throw away what they hold, a page at a time (清除)",
            description =
                    "Those that the same query lists. Who did so, when and why stays. On the topic a record goes when nothing"
                            + " that is kept stands before it, at the latest when its time is over.")
    @Extension(name = ScopeInOpenApi.TAKES, value = LIST + " " + ScopeInOpenApi.ALL)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderBody.class),
                            examples = {
                                @ExampleObject(name = "dry run", value = "{\"dryRun\":true}"),
                                @ExampleObject(name = "purge", value = "{\"reason\":\"误发至主题的测试数据\"}")
                            }))
    public StepsView purge(@Context UriInfo uri, byte[] body) {
        return done(uri, OrderBody.read(body, who(), true), purges::purge);
    }

    private interface Deed {
        List<Step> about(List<DeadLetterCase> cases, Order order);
    }

    private StepsView done(UriInfo uri, Order order, Deed deed) {
        var chosen = list.chosen(uri);
        return StepsView.of(deed.about(chosen.items(), order), order.dryRun(), Links.next(uri, chosen.next()));
    }

    private Person who() {
        var caller = callers.current();
        return new Person(caller.subject(), caller.name());
    }
}
