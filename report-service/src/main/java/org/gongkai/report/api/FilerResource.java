package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Callers;
import org.gongkai.access.Role;
import org.gongkai.report.filers.FilerBasis;
import org.gongkai.report.filers.FilerList;
import org.gongkai.report.filers.FilerLists;
import org.gongkai.report.filers.FilerQuestion;
import org.gongkai.report.filers.Filers;
import org.gongkai.report.region.Divisions;
import org.jspecify.annotations.Nullable;

@Path("/api/filers")
@Tag(name = "filers", description = "Who must file a report for a year, and who has not (应报送与未报送)")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.ADMIN})
class FilerResource {
    private static final String YEAR = "[0-9]{4}";

    private final Filers filers;
    private final FilerLists lists;
    private final Callers callers;

    FilerResource(Filers filers, FilerLists lists, Callers callers) {
        this.filers = filers;
        this.lists = lists;
        this.callers = callers;
    }

    /**
     * Who has not filed.
     *
     * @param basis where it is known from who must file: a list, or who filed for earlier years
     * @param expected how many must file
     * @param filed how many of them have
     * @param missing the others, by division and name
     * @param next address of the next page; not there on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FilersView(
            int year,
            FilerBasis basis,
            long expected,
            long filed,
            List<MissingView> missing,
            @Nullable String next) {}

    /**
     * One that has not filed.
     *
     * @param key of the agency; not there for one that is known from the list only
     * @param divisionName of its division, where the national list has it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MissingView(
            @Nullable String key,
            String name,
            @Nullable String division,
            @Nullable String divisionName,
            @Nullable String level,
            @Nullable String kind) {
        static MissingView of(Filers.Filer filer) {
            var division = filer.division();
            return new MissingView(
                    filer.key(),
                    filer.name(),
                    division,
                    division == null ? null : Divisions.name(division).orElse(null),
                    filer.level(),
                    filer.kind());
        }
    }

    /** A list that was taken. */
    record Entered(int year, int expected) {}

    /**
     * A list that was not.
     *
     * @param errors what is wrong, line by line
     */
    record Rejected(@JsonUnwrapped Problem problem, List<FilerList.LineMistake> errors) {}

    @GET
    @Operation(summary = "Who has not filed for a year, a page at a time (未报送机关)")
    @Extension(name = ScopeInOpenApi.TAKES, value = "year region level kind agency " + ScopeInOpenApi.PAGES)
    @Extension(name = ScopeInOpenApi.NEEDS, value = "year")
    public FilersView missing(@Context UriInfo uri) {
        var answer = filers.missing(question(uri));
        return new FilersView(
                answer.year(),
                answer.basis(),
                answer.expected(),
                answer.filed(),
                answer.missing().items().stream().map(MissingView::of).toList(),
                Links.next(uri, answer.missing().next()));
    }

    @PUT
    @Path("/{year:" + YEAR + "}")
    @Consumes("text/csv")
    @Operation(
            summary = "Says who must file for a year, in place of what was said before (录入应报送机关名单)",
            description =
                    "CSV in UTF-8 or GB18030: name, division code, level, kind; all but the name may be left out.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            examples =
                                    @ExampleObject(
                                            name = "two counties",
                                            value = "名称,行政区划代码,层级,类别\n宁武县人民政府,140925,县级,政府\n静乐县人民政府,140926,县级,政府\n")))
    @APIResponse(
            responseCode = "200",
            description = "the list was taken",
            content = @Content(schema = @Schema(implementation = Entered.class)))
    @APIResponse(
            responseCode = "400",
            description = "it was not, for what is said of its lines",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Rejected.class)))
    @RolesAllowed(Role.ADMIN)
    public Response enter(@PathParam("year") int year, byte[] csv) {
        var list = FilerList.of(csv);
        if (!list.mistakes().isEmpty()) {
            var problem = Problem.Kind.BAD_LIST.with(
                    "Nothing of the list was taken: see errors for what is wrong with which line.",
                    "名单未录入：各行的错误见 errors。");
            return Response.status(problem.status())
                    .type(Problem.MEDIA_TYPE)
                    .entity(new Rejected(problem, list.mistakes()))
                    .build();
        }
        lists.enter(year, list.filers(), callers.current().name(), Instant.now());
        return Response.ok(new Entered(year, list.filers().size())).build();
    }

    @DELETE
    @Path("/{year:" + YEAR + "}")
    @Operation(summary = "Forgets the list of a year: who filed before is expected then (删除名单)")
    @APIResponse(responseCode = "204", description = "there is no list of that year now")
    @RolesAllowed(Role.ADMIN)
    public void forget(@PathParam("year") int year) {
        lists.forget(year);
    }

    static FilerQuestion question(UriInfo uri) {
        var given = QueryParameters.of(uri, "year", "region", "level", "kind", "agency");
        int year = given.requiredYear();
        var scope = given.scope();
        var limit = given.limit();
        var cursor = given.cursor();
        try {
            return new FilerQuestion(year, scope, cursor, limit);
        } catch (IllegalArgumentException e) {
            throw QueryParameters.badCursor();
        }
    }
}
