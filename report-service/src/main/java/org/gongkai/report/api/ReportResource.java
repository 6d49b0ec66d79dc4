package org.gongkai.report.api;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.notice.NoticeLanguage;
import org.gongkai.report.notice.WordNotice;

/**
 * Reports, by agency and year where both are known, else by the submission. One class, because another method than GET
 * is only told from a wrong address among the addresses of one class.
 */
@Path("/api/reports")
@Tag(name = "reports", description = "Reports (年度报告) in their present state, and their revisions")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.ADMIN})
class ReportResource {
    private static final String YEAR = "[0-9]{4}";

    private final ReportList list;
    private final ReportAnswers answers;
    private final NoticeAnswers notices;
    private final ExportAnswers files;

    ReportResource(ReportList list, ReportAnswers answers, NoticeAnswers notices, ExportAnswers files) {
        this.list = list;
        this.answers = answers;
        this.notices = notices;
        this.files = files;
    }

    @GET
    @Operation(summary = "Reports in their present state, a page at a time (年度报告列表)")
    @Parameter(
            name = "sort",
            in = QUERY,
            description = "received, key, year or errors; with a minus sign descending; -received when not given")
    @Parameter(name = "filename", in = QUERY, description = "a part of the name of the file that was handed in (文件名)")
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.SCOPE_IN_PAGES)
    public PageView<ReportView> reports(@Context UriInfo uri) {
        return list.page(uri);
    }

    @GET
    @Path("/{agencyKey}/{year:" + YEAR + "}")
    @Operation(summary = "One report with all its figures and findings (一份年度报告的全部数据与问题)")
    public FullReport report(@PathParam("agencyKey") String agencyKey, @PathParam("year") String year) {
        return answers.report(key(agencyKey, year));
    }

    @GET
    @Path("/{agencyKey}/{year:" + YEAR + "}/document")
    @Operation(summary = "The document of the latest revision, as it was received (原始文件)")
    public Response document(
            @PathParam("agencyKey") String agencyKey, @PathParam("year") String year, @Context Request request) {
        return answers.document(key(agencyKey, year), request);
    }

    @GET
    @Path("/{agencyKey}/{year:" + YEAR + "}/revisions")
    @Operation(summary = "All revisions of a report, the latest first (历次版本)")
    public List<RevisionView> revisions(@PathParam("agencyKey") String agencyKey, @PathParam("year") String year) {
        return answers.revisions(key(agencyKey, year));
    }

    @GET
    @Path("/{agencyKey}/{year:" + YEAR + "}/revisions.{extension:" + ExportResource.EXTENSIONS + "}")
    @Operation(summary = "All its revisions as a file (导出全部版本)", description = ExportAnswers.DESCRIPTION)
    @Extension(name = FilesInOpenApi.IS, value = "file")
    public Response revisionFile(
            @PathParam("agencyKey") String agencyKey,
            @PathParam("year") String year,
            @PathParam("extension") String extension,
            @Context UriInfo uri,
            @Context HttpServerResponse answer) {
        return files.file(answers.revisionTable(key(agencyKey, year), uri), extension, uri, answer);
    }

    @GET
    @Path("/{agencyKey}/{year:" + YEAR + "}/revisions/{submissionId}")
    @Operation(summary = "One revision with all its figures and findings (某一版本的全部数据与问题)")
    @RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN})
    public FullReport revision(
            @PathParam("agencyKey") String agencyKey,
            @PathParam("year") String year,
            @PathParam("submissionId") String submissionId) {
        return answers.revision(key(agencyKey, year), submissionId);
    }

    @GET
    @Path("/{agencyKey}/{year:" + YEAR + "}/revisions/{submissionId}/document")
    @Operation(summary = "The document of a revision, as it was received (某一版本的原始文件)")
    @RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN})
    public Response revisionDocument(
            @PathParam("agencyKey") String agencyKey,
            @PathParam("year") String year,
            @PathParam("submissionId") String submissionId,
            @Context Request request) {
        return answers.document(key(agencyKey, year), submissionId, request);
    }

    @GET
    @Path("/{agencyKey}/{year:" + YEAR + "}/correction-notice{extension:(\\.html|\\.docx)?}")
    @Operation(
            summary = "What the agency is asked to mend, as a letter to print or as a Word file (更正通知)",
            description =
                    "The open errors and warnings of the latest revision, each with the cells concerned: place, what is printed, what"
                            + " is asked, why, and on which basis. By extension (.html, .docx) or by the header Accept.")
    @Parameter(
            name = "language",
            in = QUERY,
            description = "ZH or EN; when not given as the header Accept-Language prefers, else Chinese",
            schema = @Schema(implementation = NoticeLanguage.class))
    @APIResponse(
            responseCode = "200",
            description = "the notice",
            content = {
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = WordNotice.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "no such report, or nothing to mend in it")
    public Response correctionNotice(
            @PathParam("agencyKey") String agencyKey,
            @PathParam("year") String year,
            @PathParam("extension") String extension,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return notices.notice(key(agencyKey, year), extension, uri, headers);
    }

    @GET
    @Path("/{key}")
    @Operation(summary = "A report of unknown agency or year, by the submission's id (无法识别机关或年度的报告)")
    @RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN})
    public FullReport unidentifiedReport(@PathParam("key") String key) {
        return answers.report(key);
    }

    @GET
    @Path("/{key}/document")
    @Operation(summary = "Its document, as it was received (原始文件)")
    @RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN})
    public Response unidentifiedReportDocument(@PathParam("key") String key, @Context Request request) {
        return answers.document(key, request);
    }

    @GET
    @Path("/{key}/revisions")
    @Operation(summary = "Its revisions, of which there is one (版本)")
    public List<RevisionView> unidentifiedReportRevisions(@PathParam("key") String key) {
        return answers.revisions(key);
    }

    @GET
    @Path("/{key}/revisions.{extension:" + ExportResource.EXTENSIONS + "}")
    @Operation(summary = "Its revisions as a file (导出版本)", description = ExportAnswers.DESCRIPTION)
    @Extension(name = FilesInOpenApi.IS, value = "file")
    public Response unidentifiedReportRevisionFile(
            @PathParam("key") String key,
            @PathParam("extension") String extension,
            @Context UriInfo uri,
            @Context HttpServerResponse answer) {
        return files.file(answers.revisionTable(key, uri), extension, uri, answer);
    }

    @GET
    @Path("/{key}/revisions/{submissionId}")
    @Operation(summary = "Its revision with all figures and findings (版本的全部数据与问题)")
    @RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN})
    public FullReport unidentifiedReportRevision(
            @PathParam("key") String key, @PathParam("submissionId") String submissionId) {
        return answers.revision(key, submissionId);
    }

    @GET
    @Path("/{key}/revisions/{submissionId}/document")
    @Operation(summary = "The document of its revision, as it was received (版本的原始文件)")
    @RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN})
    public Response unidentifiedReportRevisionDocument(
            @PathParam("key") String key, @PathParam("submissionId") String submissionId, @Context Request request) {
        return answers.document(key, submissionId, request);
    }

    private static String key(String agencyKey, String year) {
        return agencyKey + "/" + year;
    }
}
