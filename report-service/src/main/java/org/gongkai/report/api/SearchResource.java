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
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.events.Source;
import org.gongkai.report.query.ReportRepository;
import org.gongkai.report.search.Place;
import org.gongkai.report.search.SearchQuestion;
import org.gongkai.report.search.Searches;
import org.gongkai.report.words.Highlight;
import org.jspecify.annotations.Nullable;

@Path("/api/search")
@Tag(name = "search", description = "Words in what reports say and in what is objected to (全文检索)")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.ADMIN})
class SearchResource {
    private final Searches searches;
    private final ReportRepository reports;

    SearchResource(Searches searches, ReportRepository reports) {
        this.searches = searches;
        this.reports = reports;
    }

    /**
     * A passage that holds what was searched for.
     *
     * @param report where it stands
     * @param where in a section or in a finding
     * @param section number of the section; not there for a finding
     * @param heading of the section as printed
     * @param finding id of the finding; not there for a section
     * @param passage some sentences of it
     * @param start where these begin in the section's text, counted from 0
     * @param highlights what was found, as pairs of places in the passage: its first character and one after its last
     * @param source where in the document the section, or what the finding is about, begins
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PassageView(
            ReportPlace report,
            String submissionId,
            Place where,
            @Nullable Integer section,
            @Nullable String heading,
            @Nullable String finding,
            @Nullable String rule,
            String passage,
            int start,
            List<Highlight> highlights,
            @Nullable Source source) {
        static PassageView of(Searches.Passage found, ReportPlace report) {
            return new PassageView(
                    report,
                    found.submissionId(),
                    found.place(),
                    found.section(),
                    found.heading(),
                    found.finding(),
                    found.rule(),
                    found.excerpt().text(),
                    found.excerpt().start(),
                    found.excerpt().highlights(),
                    found.source());
        }
    }

    /**
     * What was found, the best first.
     *
     * @param complete whether all that fits is among the pages; else the thousand of the latest years are
     * @param next address of the next page; not there on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            List<PassageView> items,
            boolean complete,
            @Nullable String next) {}

    @GET
    @Operation(
            summary = "Passages of sections and findings that hold all words, the best first (检索报告正文与问题)",
            description = "Words are separated by spaces; Chinese of any length from one character on is found where it"
                    + " stands together. Only reports in their present state are searched. 多个词以空格分隔，须同时出现。")
    @Parameter(
            name = "where",
            in = QUERY,
            description = "only in sections or only in findings",
            schema = @Schema(implementation = Place.class))
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.SCOPE_IN_PAGES)
    @Extension(name = ScopeInOpenApi.NEEDS, value = "q")
    public Found search(@Context UriInfo uri) {
        var result = searches.search(question(uri));
        var keys =
                result.page().items().stream().map(Searches.Passage::reportKey).collect(toSet());
        var current = reports.current(keys);
        var page = result.page()
                .with(passage -> Stream.ofNullable(current.get(passage.reportKey()))
                        .map(report -> PassageView.of(passage, ReportPlace.of(report))));
        return new Found(page.items(), result.complete(), Links.next(uri, page.next()));
    }

    static SearchQuestion question(UriInfo uri) {
        var given = QueryParameters.scoped(uri, "where");
        var scope = given.scope();
        var place = given.constant("where", Place.class);
        var limit = given.limit();
        var cursor = given.cursor();
        var words = scope.text();
        if (words == null) {
            throw Refusal.badParameter("q", "given", "必填项");
        }
        try {
            return new SearchQuestion(scope, words, place, cursor, limit);
        } catch (IllegalArgumentException e) {
            throw QueryParameters.badCursor();
        }
    }
}
