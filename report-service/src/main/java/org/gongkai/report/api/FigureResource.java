package org.gongkai.report.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.events.FigureState;
import org.gongkai.report.export.SummaryTable;
import org.gongkai.report.query.FigureQuestion;
import org.gongkai.report.query.FigureRepository;

@Path("/api/figures")
@Tag(name = "figures", description = "What the cells of the format hold (数据)")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.ADMIN})
class FigureResource {
    private final FigureRepository figures;
    private final ExportAnswers files;

    FigureResource(FigureRepository figures, ExportAnswers files) {
        this.figures = figures;
        this.files = files;
    }

    @GET
    @Operation(summary = "Figures of reports in their present state, a page at a time (数据列表)")
    @Parameter(name = "cell", in = QUERY, description = "id of the cell, such as t3.received.natural")
    @Parameter(name = "state", in = QUERY, schema = @Schema(implementation = FigureState.class))
    @Parameter(name = "min", in = QUERY, description = "with this value or more; needs cell", example = "100")
    @Parameter(name = "max", in = QUERY, description = "with this value or less; needs cell", example = "7000")
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.SCOPE_IN_PAGES)
    public PageView<FigureView> figures(@Context UriInfo uri) {
        return PageView.of(figures.page(question(uri)), FigureView::of, uri);
    }

    /** Here and not beside the sums, because addresses are looked for in the class with the longest path that fits. */
    @GET
    @Path("/summary.{extension:" + ExportResource.EXTENSIONS + "}")
    @Operation(summary = "Sums and averages as a file (导出汇总)", description = ExportAnswers.DESCRIPTION)
    @Extension(name = FilesInOpenApi.IS, value = "file")
    public Response summaryFile(
            @PathParam("extension") String extension, @Context UriInfo uri, @Context HttpServerResponse answer) {
        QueryParameters.refusePaging(uri);
        return files.file(SummaryTable.of(SummaryResource.question(uri)), extension, uri, answer);
    }

    static FigureQuestion question(UriInfo uri) {
        var given = QueryParameters.scoped(uri, "cell", "state", "min", "max");
        var scope = given.scope();
        var cell = given.cell();
        var least = given.decimal("min");
        var most = given.decimal("max");
        if (cell == null && (least != null || most != null)) {
            throw Refusal.badParameter("cell", "given where min or max is", "与 min、max 同时给出");
        }
        var state = given.constant("state", FigureState.class);
        var limit = given.limit();
        var cursor = given.cursor();
        try {
            return new FigureQuestion(scope, cell, state, least, most, cursor, limit);
        } catch (IllegalArgumentException e) {
            throw QueryParameters.badCursor();
        }
    }
}
