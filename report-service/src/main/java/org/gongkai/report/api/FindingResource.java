package org.gongkai.report.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Severity;
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
    @Parameter(name = "rule", in = QUERY, description = "id of the rule, such as T3_BALANCE")
    @Parameter(name = "severity", in = QUERY, schema = @Schema(implementation = Severity.class))
    @Parameter(name = "status", in = QUERY, schema = @Schema(implementation = FindingStatus.class))
    @Parameter(name = "year", in = QUERY, description = "report year", schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "agency", in = QUERY, description = "key of the agency, or a part of its name")
    @Parameter(name = "cell", in = QUERY, description = "about this cell, such as t3.total.natural")
    @Parameter(name = "cursor", in = QUERY, description = "from the link next of the page before")
    @Parameter(name = "limit", in = QUERY, schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    public PageView<FindingView> findings(@Context UriInfo uri) {
        return PageView.of(findings.page(question(uri)), FindingView::of, uri);
    }

    private static FindingQuestion question(UriInfo uri) {
        var given = QueryParameters.of(uri, "rule", "severity", "status", "year", "agency", "cell");
        var cursor = given.cursor();
        try {
            return new FindingQuestion(
                    given.text("rule"),
                    given.constant("severity", Severity.class),
                    given.constant("status", FindingStatus.class),
                    given.year(),
                    given.text("agency"),
                    given.cell(),
                    cursor,
                    given.limit());
        } catch (IllegalArgumentException e) {
            throw QueryParameters.badCursor();
        }
    }
}
