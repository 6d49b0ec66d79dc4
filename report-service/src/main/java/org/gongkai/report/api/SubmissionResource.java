package org.gongkai.report.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.report.query.ReportRepository;
import org.gongkai.report.query.RevisionRepository;
import org.gongkai.report.query.StoredRevision;
import org.gongkai.report.query.SubmissionRepository;

@Path("/api/submissions")
@Tag(name = "submissions", description = "What has become of an upload (提交)")
@RunOnVirtualThread
class SubmissionResource {
    private final SubmissionRepository submissions;
    private final RevisionRepository revisions;
    private final ReportRepository reports;

    SubmissionResource(SubmissionRepository submissions, RevisionRepository revisions, ReportRepository reports) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.reports = reports;
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
