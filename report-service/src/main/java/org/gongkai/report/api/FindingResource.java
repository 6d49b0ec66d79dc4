package org.gongkai.report.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Callers;
import org.gongkai.access.Role;
import org.gongkai.report.desk.Person;
import org.gongkai.report.query.FindingQuestion;
import org.gongkai.report.query.FindingRepository;

@Path("/api/findings")
@Tag(name = "findings", description = "What the rules object to (问题)")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.ADMIN})
class FindingResource {
    private final FindingRepository findings;
    private final FindingAnswers answers;
    private final Callers callers;

    FindingResource(FindingRepository findings, FindingAnswers answers, Callers callers) {
        this.findings = findings;
        this.answers = answers;
        this.callers = callers;
    }

    @GET
    @Operation(
            summary = "Findings of reports in their present state, a page at a time (问题列表)",
            description = "With status=CLOSED those that a later revision has no more.")
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.SCOPE_IN_PAGES)
    @Parameter(
            name = "pending",
            in = QUERY,
            description = "true for those with a waiver that waits for another person",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(name = "cell", in = QUERY, description = "about this cell, such as t3.total.natural")
    public PageView<FindingView> findings(@Context UriInfo uri) {
        return PageView.of(findings.page(question(uri)), FindingView::of, uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A finding with what was done about it, and where the same rule is broken (问题详情)")
    @APIResponse(responseCode = "200", description = "the finding as it stands today")
    @APIResponse(responseCode = "404", description = "no revision has such a finding")
    public FindingDetail finding(@PathParam("id") String id) {
        return answers.finding(id);
    }

    @POST
    @Path("/{id}/acts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Explain, waive, confirm, reject, dispute or reopen (处理问题)",
            description =
                    "A waiver counts after another person confirms it, and runs out after its last day. Every act stays in the log for good.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActBody.class),
                            examples = {
                                @ExampleObject(
                                        name = "explain",
                                        value = "{\"kind\":\"EXPLAIN\",\"reason\":\"上年结转件在年中移交，已附说明\"}"),
                                @ExampleObject(
                                        name = "waive",
                                        value =
                                                "{\"kind\":\"WAIVE\",\"reason\":\"机构改革，口径不一\",\"scope\":\"AGENCY_RULE\",\"until\":\"2027-12-31\"}"),
                                @ExampleObject(name = "confirm", value = "{\"kind\":\"CONFIRM\",\"reason\":\"同意\"}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "it is done",
            content = @Content(schema = @Schema(implementation = ActView.class)))
    @APIResponse(responseCode = "400", description = "body missing or wrong")
    @APIResponse(responseCode = "403", description = "one's own waiver cannot be confirmed")
    @APIResponse(responseCode = "409", description = "as the finding stands, this cannot be done")
    @RolesAllowed(Role.ADMIN)
    public Response act(@PathParam("id") String id, byte[] body) throws SQLException {
        var caller = callers.current();
        var act = answers.act(id, new Person(caller.subject(), caller.name()), body);
        return Response.created(URI.create("/api/acts?finding=" + Links.encode(id)))
                .entity(act)
                .build();
    }

    static FindingQuestion question(UriInfo uri) {
        var given = QueryParameters.scoped(uri, "cell", "pending");
        var scope = given.scope();
        var cell = given.cell();
        var pending = given.flag("pending");
        var limit = given.limit();
        var cursor = given.cursor();
        try {
            return new FindingQuestion(scope, cell, pending, cursor, limit);
        } catch (IllegalArgumentException e) {
            throw QueryParameters.badCursor();
        }
    }
}
