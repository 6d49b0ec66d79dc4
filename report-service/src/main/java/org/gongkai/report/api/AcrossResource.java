package org.gongkai.report.api;

import static java.util.stream.Collectors.toSet;
import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.events.CellId;
import org.gongkai.events.Message;
import org.gongkai.report.across.AcrossQuestion;
import org.gongkai.report.across.Copies;
import org.gongkai.report.across.Outliers;
import org.gongkai.report.across.Rollups;
import org.gongkai.report.export.AcrossTables;
import org.gongkai.report.export.Table;
import org.gongkai.report.labels.OfficialTables;
import org.gongkai.report.query.ReportRepository;
import org.gongkai.report.query.StoredReport;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Tag(name = "across agencies", description = "What only shows across agencies: hints, never part of a verdict (跨机关)")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.ADMIN})
class AcrossResource {
    private final Rollups rollups;
    private final Copies copies;
    private final Outliers outliers;
    private final ReportRepository reports;

    AcrossResource(Rollups rollups, Copies copies, Outliers outliers, ReportRepository reports) {
        this.rollups = rollups;
        this.copies = copies;
        this.outliers = outliers;
        this.reports = reports;
    }

    /** Which cells of a government are told. */
    enum Show {
        /** Those of which the parts have more than the whole; governments without one are left out. */
        EXCEEDED,
        ALL
    }

    /**
     * A government and those below it.
     *
     * @param filed how many departments and townships have filed for the year
     * @param missing those of which only reports of other years are known
     */
    record RollupView(ReportPlace government, long filed, List<Rollups.Subordinate> missing, List<CellView> cells) {}

    /**
     * A cell of a government and of those below it.
     *
     * @param own the government's figure
     * @param sum of the figures below it
     * @param reports in how many reports below a number was read
     */
    record CellView(CellId cell, Message label, BigDecimal own, BigDecimal sum, long reports, boolean exceeded) {}

    /**
     * Two narratives that are nearly the same.
     *
     * @param equal number of equal sentences in sections one and five
     * @param share their share of the sentences of the shorter narrative
     * @param example the longest of them, as the left one prints it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CopyView(
            ReportPlace left,
            ReportPlace right,
            int equal,
            BigDecimal share,
            @Nullable String example) {}

    /**
     * A figure far from its peers'.
     *
     * @param median of the agencies of the same level and kind
     * @param peers how many these are
     * @param score how far, in robust standard deviations of logarithms; negative for less than the peers
     */
    record OutlierView(
            ReportPlace report, CellId cell, BigDecimal value, BigDecimal median, long peers, BigDecimal score) {}

    @GET
    @Path("/rollups")
    @Operation(
            summary = "Governments' figures against the sums of their departments and townships (汇总核对)",
            description = "Governments that have filed for the year, a page at a time; a page may be short or empty and"
                    + " yet have a next one, because governments without anything to show are left out.")
    @Parameter(
            name = "show",
            in = QUERY,
            description = "EXCEEDED, when not given: only cells of which the parts have more than the whole",
            schema = @Schema(implementation = Show.class))
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.SCOPE_IN_PAGES)
    @Extension(name = ScopeInOpenApi.NEEDS, value = "year")
    public PageView<RollupView> rollups(@Context UriInfo uri) {
        var given = rollupsAsked(uri);
        boolean all = isAllShown(given);
        var page = rollups.of(question(AcrossQuestion.Kind.ROLLUPS, given));
        var current = current(page.items().stream().map(Rollups.Rollup::reportKey));
        return PageView.of(
                page.with(rollup -> Stream.ofNullable(current.get(rollup.reportKey()))
                        .map(report -> view(rollup, report, all))
                        .filter(view -> all || !view.cells().isEmpty())),
                view -> view,
                uri);
    }

    @GET
    @Path("/copies")
    @Operation(
            summary = "Narratives of two agencies that are nearly the same (雷同)",
            description =
                    "Sections one and five, sentence by sentence, without names, years and numbers: at least three"
                            + " equal sentences that make up half of the shorter one. Newly stored reports are compared within"
                            + " seconds. One of the two lies in the scope.")
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.SCOPE_IN_PAGES)
    @Extension(name = ScopeInOpenApi.NEEDS, value = "year")
    public PageView<CopyView> copies(@Context UriInfo uri) {
        var page = copies.of(question(AcrossQuestion.Kind.COPIES, QueryParameters.scoped(uri)));
        var current = current(page.items().stream().flatMap(copy -> Stream.of(copy.left(), copy.right())));
        return PageView.of(
                page.with(copy -> {
                    var left = current.get(copy.left());
                    var right = current.get(copy.right());
                    return left == null || right == null
                            ? Stream.empty()
                            : Stream.of(new CopyView(
                                    ReportPlace.of(left),
                                    ReportPlace.of(right),
                                    copy.equal(),
                                    copy.share(),
                                    copy.example()));
                }),
                view -> view,
                uri);
    }

    @GET
    @Path("/outliers")
    @Operation(
            summary = "Figures far from those of agencies of the same level and kind (异常值提示)",
            description =
                    "Compared with the peers of the whole country in the same year; the scope says which are shown.")
    @Parameter(name = "cell", in = QUERY, required = true, description = "id of a cell", example = "t3.received.total")
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.SCOPE_IN_PAGES)
    @Extension(name = ScopeInOpenApi.NEEDS, value = "year")
    public PageView<OutlierView> outliers(@Context UriInfo uri) {
        var given = outliersAsked(uri);
        var cell = given.cells(1).getFirst();
        var page = outliers.of(cell, question(AcrossQuestion.Kind.OUTLIERS, given));
        var current = current(page.items().stream().map(Outliers.Outlier::reportKey));
        return PageView.of(
                page.with(outlier -> Stream.ofNullable(current.get(outlier.reportKey()))
                        .map(report -> new OutlierView(
                                ReportPlace.of(report),
                                cell,
                                outlier.value(),
                                outlier.median(),
                                outlier.peers(),
                                outlier.score()))),
                view -> view,
                uri);
    }

    static Table rollupTable(UriInfo uri) {
        var given = rollupsAsked(uri);
        return AcrossTables.rollups(question(AcrossQuestion.Kind.ROLLUPS, given), isAllShown(given));
    }

    static Table copyTable(UriInfo uri) {
        return AcrossTables.copies(question(AcrossQuestion.Kind.COPIES, QueryParameters.scoped(uri)));
    }

    static Table outlierTable(UriInfo uri) {
        var given = outliersAsked(uri);
        return AcrossTables.outliers(given.cells(1).getFirst(), question(AcrossQuestion.Kind.OUTLIERS, given));
    }

    private static QueryParameters rollupsAsked(UriInfo uri) {
        return QueryParameters.scoped(uri, "show");
    }

    private static boolean isAllShown(QueryParameters given) {
        return given.constant("show", Show.class) == Show.ALL;
    }

    private static QueryParameters outliersAsked(UriInfo uri) {
        return QueryParameters.scoped(uri, "cell");
    }

    private static AcrossQuestion question(AcrossQuestion.Kind kind, QueryParameters given) {
        int year = given.requiredYear();
        var scope = given.scope();
        var limit = given.limit();
        var cursor = given.cursor();
        try {
            return new AcrossQuestion(kind, year, scope, cursor, limit);
        } catch (IllegalArgumentException e) {
            throw QueryParameters.badCursor();
        }
    }

    private Map<String, StoredReport> current(Stream<String> keys) {
        return reports.current(keys.collect(toSet()));
    }

    private static RollupView view(Rollups.Rollup rollup, StoredReport report, boolean all) {
        var cells = rollup.cells().stream()
                .filter(cell -> all || cell.isExceeded())
                .map(cell -> new CellView(
                        cell.cell(),
                        OfficialTables.label(cell.cell()),
                        cell.own(),
                        cell.sum(),
                        cell.reports(),
                        cell.isExceeded()))
                .toList();
        return new RollupView(ReportPlace.of(report), rollup.filed(), rollup.missing(), cells);
    }
}
