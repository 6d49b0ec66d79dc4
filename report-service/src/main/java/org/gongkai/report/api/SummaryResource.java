package org.gongkai.report.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.query.Page;
import org.gongkai.report.summary.GroupBy;
import org.gongkai.report.summary.Summaries;
import org.gongkai.report.summary.SummaryQuestion;
import org.jspecify.annotations.Nullable;

@Path("/api/figures/summary")
@Tag(name = "figures")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.ADMIN})
class SummaryResource {
    private static final int MOST_CELLS = 20;

    private final Summaries summaries;

    SummaryResource(Summaries summaries) {
        this.summaries = summaries;
    }

    /**
     * What was added up.
     *
     * @param groups ascending
     * @param next address of the next page, of agencies only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            GroupBy by,
            List<Summaries.Group> groups,
            @Nullable String next) {
        static Summary of(GroupBy by, Page<Summaries.Group> page, UriInfo uri) {
            return new Summary(by, page.items(), Links.next(uri, page.next()));
        }
    }

    @GET
    @Operation(
            summary = "Count, sum, average, least and greatest of cells by year, region, level, kind or agency (汇总)",
            description = "Numbers that were read count; cells that are blank or could not be read are counted apart."
                    + " Superseded revisions do not count.")
    @Parameter(
            name = "cell",
            in = QUERY,
            required = true,
            description = "id of a cell; may be given up to 20 times",
            example = "t3.received.total")
    @Parameter(
            name = "by",
            in = QUERY,
            description = "what to add up by; YEAR when not given. REGION: the divisions directly below the region",
            schema = @Schema(implementation = GroupBy.class))
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.SCOPE_IN_PAGES)
    public Summary summary(@Context UriInfo uri) {
        var question = question(uri);
        return Summary.of(question.by(), summaries.of(question), uri);
    }

    static SummaryQuestion question(UriInfo uri) {
        var given = QueryParameters.scoped(uri, "cell", "by");
        var asked = given.constant("by", GroupBy.class);
        var by = asked == null ? GroupBy.YEAR : asked;
        var cells = given.cells(MOST_CELLS);
        var scope = given.scope();
        var limit = given.limit();
        var cursor = given.cursor();
        try {
            return new SummaryQuestion(scope, cells, by, cursor, limit);
        } catch (IllegalArgumentException e) {
            throw QueryParameters.badCursor();
        }
    }
}
