package org.gongkai.report.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.report.database.Database;
import org.gongkai.report.query.ReportRepository;
import org.gongkai.report.query.RevisionRepository;
import org.gongkai.report.query.StoredRevision;
import org.gongkai.report.query.SubmissionRepository;
import org.gongkai.report.webhook.Deliveries;

@Path("/api/submissions")
@Tag(name = "submissions", description = "What has become of an upload (提交)")
@RunOnVirtualThread
class SubmissionResource {
    private static final int MAX_DELIVERIES = 100;

    private final SubmissionRepository submissions;
    private final RevisionRepository revisions;
    private final ReportRepository reports;
    private final Database database;

    SubmissionResource(
            SubmissionRepository submissions,
            RevisionRepository revisions,
            ReportRepository reports,
            Database database) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.reports = reports;
        this.database = database;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "State and timeline of an upload, and the report it turned out to be (提交的状态与时间线)")
    @APIResponse(responseCode = "200", description = "what is known of it")
    @APIResponse(responseCode = "404", description = "no such submission, or not yet here")
    public SubmissionView submission(@PathParam("id") String id) {
        var submission = submissions.findByIdOptional(id).orElseThrow(() -> Refusal.noSubmission(id));
        var report = revisions.findByIdOptional(id).map(this::link).orElse(null);
        return SubmissionView.of(submission, report);
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "Calls to the address that the upload named, the latest first (回调推送记录)")
    public List<DeliveryView> callbacks(@PathParam("id") String id) {
        if (submissions.findByIdOptional(id).isEmpty()) {
            throw Refusal.noSubmission(id);
        }
        return database.run(connection -> Deliveries.ofSubmission(connection, id, MAX_DELIVERIES)).stream()
                .map(DeliveryView::of)
                .toList();
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
