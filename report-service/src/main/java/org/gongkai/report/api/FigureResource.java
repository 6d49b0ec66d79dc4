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
import org.gongkai.report.query.FigureQuestion;
import org.gongkai.report.query.FigureRepository;

@Path("/api/figures")
@Tag(name = "figures", description = "What the cells of the format hold (数据)")
@RunOnVirtualThread
class FigureResource {
    private final FigureRepository figures;

    FigureResource(FigureRepository figures) {
        this.figures = figures;
    }

    @GET
    @Operation(summary = "Figures of reports in their present state, a page at a time (数据列表)")
    @Parameter(name = "cell", in = QUERY, description = "id of the cell, such as t3.received.natural")
    @Parameter(name = "year", in = QUERY, description = "report year", schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "agency", in = QUERY, description = "key of the agency, or a part of its name")
    @Parameter(name = "cursor", in = QUERY, description = "from the link next of the page before")
    @Parameter(name = "limit", in = QUERY, schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    public PageView<FigureView> figures(@Context UriInfo uri) {
        return PageView.of(figures.page(question(uri)), FigureView::of, uri);
    }

    static FigureQuestion question(UriInfo uri) {
        var given = QueryParameters.of(uri, "cell", "year", "agency");
        var cursor = given.cursor();
        try {
            return new FigureQuestion(given.cell(), given.year(), given.text("agency"), cursor, given.limit());
        } catch (IllegalArgumentException e) {
            throw QueryParameters.badCursor();
        }
    }
}
