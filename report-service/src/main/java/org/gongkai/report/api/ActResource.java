package org.gongkai.report.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.desk.ActKind;
import org.gongkai.report.query.ActQuestion;
import org.gongkai.report.query.ActRepository;

@Path("/api/acts")
@Tag(name = "acts", description = "Who did what about findings, and when (处理记录)")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
class ActResource {
    private final ActRepository acts;

    ActResource(ActRepository acts) {
        this.acts = acts;
    }

    @GET
    @Operation(
            summary = "The audit log, the latest first, a page at a time (处理记录)",
            description =
                    "Acts are only ever added. What a later revision closed or reopened by itself stands under the name gongkai.")
    @Parameter(name = "by", in = QUERY, description = "name of the person; gongkai for what revisions did")
    @Parameter(name = "kind", in = QUERY, schema = @Schema(implementation = ActKind.class))
    @Parameter(name = "agency", in = QUERY, description = "key of the agency, or a part of its name")
    @Parameter(name = "report", in = QUERY, description = "key of the report, such as 140925/2020")
    @Parameter(name = "rule", in = QUERY, description = "id of the rule, such as T3_BALANCE")
    @Parameter(name = "finding", in = QUERY, description = "id of the finding")
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.TIMES + " " + ScopeInOpenApi.PAGES)
    public PageView<ActView> acts(@Context UriInfo uri) {
        return PageView.of(acts.page(question(uri)), ActView::of, uri);
    }

    static ActQuestion question(UriInfo uri) {
        var given = QueryParameters.of(uri, "by", "kind", "agency", "report", "rule", "finding", "from", "to");
        var cursor = given.cursor();
        try {
            return new ActQuestion(
                    given.text("by"),
                    given.constant("kind", ActKind.class),
                    given.text("agency"),
                    given.text("report"),
                    given.text("rule"),
                    given.text("finding"),
                    given.time("from", 0),
                    given.time("to", 1),
                    cursor,
                    given.limit());
        } catch (IllegalArgumentException e) {
            throw QueryParameters.badCursor();
        }
    }
}
