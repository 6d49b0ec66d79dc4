package org.gongkai.report.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.compare.CellPair;
import org.gongkai.report.query.StoredRevision;
import org.jspecify.annotations.Nullable;

@Path("/api/comparisons")
@Tag(name = "comparisons", description = "Two revisions, years or agencies side by side (对比)")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.ADMIN})
class ComparisonResource {
    private final ComparisonAnswers comparisons;

    ComparisonResource(ComparisonAnswers comparisons) {
        this.comparisons = comparisons;
    }

    /**
     * One of the two.
     *
     * @param submissionId which revision
     * @param filename as the uploader named it
     * @param receivedAt when it was handed in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Compared(
            ReportPlace report,
            String submissionId,
            String verdict,
            @Nullable String filename,
            Instant receivedAt) {}

    /** The two, and their cells in printed order. */
    record Comparison(Compared left, Compared right, List<CellPair> cells) {}

    @GET
    @Operation(summary = "Cell by cell, what differs between two revisions, years or agencies (逐格对比)")
    @Parameter(
            name = "left",
            in = QUERY,
            required = true,
            description = "agency key and year joined by a slash, or a submission id",
            example = "140925/2019")
    @Parameter(
            name = "right",
            in = QUERY,
            required = true,
            description = "agency key and year joined by a slash, or a submission id",
            example = "140925/2020")
    @Parameter(name = "only", in = QUERY, description = "changed: cells that hold the same are left out")
    @APIResponse(responseCode = "200", description = "both and their cells")
    @APIResponse(responseCode = "404", description = "no such report or submission")
    public Comparison comparison(@Context UriInfo uri) {
        var pair = comparisons.pair(uri);
        return new Comparison(compared(pair.left()), compared(pair.right()), pair.cells());
    }

    private static Compared compared(StoredRevision revision) {
        return new Compared(
                ReportPlace.of(revision),
                revision.submissionId,
                revision.verdict,
                revision.submission.filename,
                revision.receivedAt());
    }
}
