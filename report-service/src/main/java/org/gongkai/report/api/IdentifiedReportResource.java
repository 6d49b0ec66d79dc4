package org.gongkai.report.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports whose agency and year are known. */
@Path("/api/reports/{agencyKey}/{year:[0-9]{4}}")
@Tag(name = "reports")
@RunOnVirtualThread
class IdentifiedReportResource {
    private final ReportAnswers answers;

    IdentifiedReportResource(ReportAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(summary = "One report with all its figures and findings (一份年度报告的全部数据与问题)")
    public FullReport report(@PathParam("agencyKey") String agencyKey, @PathParam("year") String year) {
        return answers.report(key(agencyKey, year));
    }

    @GET
    @Path("/document")
    @Operation(summary = "The document of the latest revision, as it was received (原始文件)")
    public Response document(
            @PathParam("agencyKey") String agencyKey, @PathParam("year") String year, @Context Request request) {
        return answers.document(key(agencyKey, year), request);
    }

    @GET
    @Path("/revisions")
    @Operation(summary = "All revisions of a report, the latest first (历次版本)")
    public List<RevisionView> revisions(@PathParam("agencyKey") String agencyKey, @PathParam("year") String year) {
        return answers.revisions(key(agencyKey, year));
    }

    @GET
    @Path("/revisions/{submissionId}")
    @Operation(summary = "One revision with all its figures and findings (某一版本的全部数据与问题)")
    public FullReport revision(
            @PathParam("agencyKey") String agencyKey,
            @PathParam("year") String year,
            @PathParam("submissionId") String submissionId) {
        return answers.revision(key(agencyKey, year), submissionId);
    }

    @GET
    @Path("/revisions/{submissionId}/document")
    @Operation(summary = "The document of a revision, as it was received (某一版本的原始文件)")
    public Response revisionDocument(
            @PathParam("agencyKey") String agencyKey,
            @PathParam("year") String year,
            @PathParam("submissionId") String submissionId,
            @Context Request request) {
        return answers.document(key(agencyKey, year), submissionId, request);
    }

    private static String key(String agencyKey, String year) {
        return agencyKey + "/" + year;
    }
}
