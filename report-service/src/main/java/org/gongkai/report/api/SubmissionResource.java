package org.gongkai.report.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.access.Role;
import org.gongkai.report.database.Database;
import org.gongkai.report.export.CallTables;
import org.gongkai.report.query.DocumentRepository;
import org.gongkai.report.query.ReportRepository;
import org.gongkai.report.query.RevisionRepository;
import org.gongkai.report.query.StoredRevision;
import org.gongkai.report.query.StoredSubmission;
import org.gongkai.report.query.SubmissionRepository;
import org.gongkai.report.relay.IngestService;
import org.gongkai.report.relay.ParseService;
import org.gongkai.report.webhook.Deliveries;

@Path("/api/submissions")
@Tag(name = "submissions", description = "What has become of an upload (提交)")
@RunOnVirtualThread
@RolesAllowed({Role.PORTAL, Role.ADMIN})
class SubmissionResource {
    private static final int MAX_DELIVERIES = 100;

    private final SubmissionRepository submissions;
    private final RevisionRepository revisions;
    private final ReportRepository reports;
    private final Database database;
    private final OwnSubmissions own;
    private final DocumentRepository documents;
    private final ParseService parse;
    private final IngestService ingest;
    private final ExportAnswers files;

    SubmissionResource(
            SubmissionRepository submissions,
            RevisionRepository revisions,
            ReportRepository reports,
            DocumentRepository documents,
            ParseService parse,
            IngestService ingest,
            Database database,
            OwnSubmissions own,
            ExportAnswers files) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.reports = reports;
        this.documents = documents;
        this.parse = parse;
        this.ingest = ingest;
        this.database = database;
        this.own = own;
        this.files = files;
    }

    @GET
    @Operation(
            summary = "One's own uploads, the latest first, a page at a time; all of them to an administrator (我的提交)")
    @Extension(name = ScopeInOpenApi.TAKES, value = ScopeInOpenApi.PAGES)
    public PageView<SubmissionView> submissions(@Context UriInfo uri) {
        return PageView.of(own.page(uri), this::view, uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "State and timeline of an upload, and the report it turned out to be (提交的状态与时间线)")
    @APIResponse(responseCode = "200", description = "what is known of it")
    @APIResponse(responseCode = "404", description = "no such submission, or not yet here")
    public SubmissionView submission(@PathParam("id") String id) {
        return view(visible(id));
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "Calls to the address that the upload named, the latest first (回调推送记录)")
    public List<DeliveryView> callbacks(@PathParam("id") String id) {
        visible(id);
        return database.run(connection -> Deliveries.ofSubmission(connection, id, MAX_DELIVERIES)).stream()
                .map(DeliveryView::of)
                .toList();
    }

    @GET
    @Path("/{id}/deliveries.{extension:" + ExportResource.EXTENSIONS + "}")
    @Operation(summary = "All of them as a file (导出回调推送记录)", description = ExportAnswers.DESCRIPTION)
    @Extension(name = FilesInOpenApi.IS, value = "file")
    public Response callbackFile(
            @PathParam("id") String id,
            @PathParam("extension") String extension,
            @Context UriInfo uri,
            @Context HttpServerResponse answer) {
        QueryParameters.none(uri);
        visible(id);
        return files.file(CallTables.ofSubmission(id), extension, uri, answer);
    }

    @GET
    @Path("/{id}/original")
    @Operation(
            summary = "Text and tables of the document with their places, for showing where a figure stands (原文)",
            description = "As parse-service reads it. The document itself is at the report's link document.")
    @APIResponse(
            responseCode = "200",
            description = "reader, text or blocks, complete; problem where it cannot be opened")
    @APIResponse(responseCode = "404", description = "no such submission, or its document is not held")
    @RolesAllowed({Role.PORTAL, Role.AGENCY, Role.ADMIN})
    public Response original(@PathParam("id") String id) {
        var submission = visible(id);
        if (submission.sha256 == null) {
            throw Refusal.noDocument(id);
        }
        var document = documents.findByIdOptional(submission.sha256).orElseThrow(() -> Refusal.noDocument(id));
        return Handed.on(parse.blocks(document.content));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Hand in a report, as ingest-service takes it at the same path (提交年度报告，转交 ingest-service)",
            description =
                    "For the page: one file a request. Portals hand in at ingest-service, which takes many at once.")
    @APIResponse(responseCode = "202", description = "the broker has it; the answer of ingest-service")
    @APIResponse(responseCode = "503", description = "ingest-service or the broker is away")
    public Response submit(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream form) {
        return Handed.on(ingest.submit(type, form));
    }

    private SubmissionView view(StoredSubmission submission) {
        return SubmissionView.of(
                submission,
                revisions.findByIdOptional(submission.id).map(this::link).orElse(null));
    }

    /** Another's submission is to a portal as if there were none. */
    private StoredSubmission visible(String id) {
        return submissions.findByIdOptional(id).filter(own::maySee).orElseThrow(() -> Refusal.noSubmission(id));
    }

    private SubmissionView.ReportLink link(StoredRevision revision) {
        return new SubmissionView.ReportLink(
                revision.reportKey,
                revision.verdict,
                reports.isCurrent(revision),
                Links.report(revision),
                Links.revision(revision),
                Links.document(revision));
    }
}
