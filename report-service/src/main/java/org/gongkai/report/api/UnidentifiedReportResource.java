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

/** Documents whose agency or year could not be told: the submission's id stands for both. */
@Path("/api/reports/{key}")
@Tag(name = "reports")
@RunOnVirtualThread
class UnidentifiedReportResource {
    private final ReportAnswers answers;

    UnidentifiedReportResource(ReportAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(summary = "A report of unknown agency or year, by the submission's id (无法识别机关或年度的报告)")
    public FullReport unidentifiedReport(@PathParam("key") String key) {
        return answers.report(key);
    }

    @GET
    @Path("/document")
    @Operation(summary = "Its document, as it was received (原始文件)")
    public Response unidentifiedReportDocument(@PathParam("key") String key, @Context Request request) {
        return answers.document(key, request);
    }

    @GET
    @Path("/revisions")
    @Operation(summary = "Its revisions, of which there is one (版本)")
    public List<RevisionView> unidentifiedReportRevisions(@PathParam("key") String key) {
        return answers.revisions(key);
    }

    @GET
    @Path("/revisions/{submissionId}")
    @Operation(summary = "Its revision with all figures and findings (版本的全部数据与问题)")
    public FullReport unidentifiedReportRevision(
            @PathParam("key") String key, @PathParam("submissionId") String submissionId) {
        return answers.revision(key, submissionId);
    }

    @GET
    @Path("/revisions/{submissionId}/document")
    @Operation(summary = "The document of its revision, as it was received (版本的原始文件)")
    public Response unidentifiedReportRevisionDocument(
            @PathParam("key") String key, @PathParam("submissionId") String submissionId, @Context Request request) {
        return answers.document(key, submissionId, request);
    }
}
