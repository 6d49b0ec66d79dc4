package org.gongkai.report.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.report.query.FindingQuestion;
import org.gongkai.report.query.FindingRepository;

@Path("/api/findings")
@Tag(name = "findings", description = "What the rules object to (问题)")
@RunOnVirtualThread
class FindingResource {
    private final FindingRepository findings;

    FindingResource(FindingRepository findings) {
        this.findings = findings;
    }

    @GET
    @Operation(summary = "Findings of reports in their present state, a page at a time (问题列表)")
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.SCOPE_IN_PAGES)
    @Parameter(name = "cell", in = QUERY, description = "about this cell, such as t3.total.natural")
    public PageView<FindingView> findings(@Context UriInfo uri) {
        return PageView.of(findings.page(question(uri)), FindingView::of, uri);
    }

    private static FindingQuestion question(UriInfo uri) {
        var given = QueryParameters.scoped(uri, "cell");
        var scope = given.scope();
        var cell = given.cell();
        var limit = given.limit();
        var cursor = given.cursor();
        try {
            return new FindingQuestion(scope, cell, cursor, limit);
        } catch (IllegalArgumentException e) {
            throw QueryParameters.badCursor();
        }
    }
}
