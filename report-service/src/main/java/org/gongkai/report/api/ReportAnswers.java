package org.gongkai.report.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.gongkai.report.export.Table;
import org.gongkai.report.export.Tables;
import org.gongkai.report.query.DocumentRepository;
import org.gongkai.report.query.FindingRepository;
import org.gongkai.report.query.ReportRepository;
import org.gongkai.report.query.RevisionRepository;
import org.gongkai.report.query.StoredRevision;

/** Answers about one report, however its address is written. */
@ApplicationScoped
class ReportAnswers {
    private final ReportRepository reports;
    private final RevisionRepository revisions;
    private final FindingRepository findings;
    private final DocumentRepository documents;
    private final OwnSubmissions own;

    ReportAnswers(
            ReportRepository reports,
            RevisionRepository revisions,
            FindingRepository findings,
            DocumentRepository documents,
            OwnSubmissions own) {
        this.reports = reports;
        this.revisions = revisions;
        this.findings = findings;
        this.documents = documents;
        this.own = own;
    }

    FullReport report(String key) {
        return full(current(key), true);
    }

    List<RevisionView> revisions(String key) {
        var latest = current(key);
        return revisions.of(key).stream()
                .map(revision -> RevisionView.of(revision, revision.submissionId.equals(latest.submissionId)))
                .toList();
    }

    Table revisionTable(String key, UriInfo uri) {
        QueryParameters.none(uri);
        current(key);
        return Tables.revisions(key);
    }

    FullReport revision(String key, String submissionId) {
        var revision = find(key, submissionId);
        return full(revision, reports.isCurrent(revision));
    }

    Response document(String key, Request request) {
        return document(current(key), request);
    }

    Response document(String key, String submissionId, Request request) {
        return document(find(key, submissionId), request);
    }

    private StoredRevision current(String key) {
        return reports.current(key)
                .map(report -> report.revision)
                .filter(revision -> own.maySee(revision.submission))
                .orElseThrow(() -> Refusal.noReport(key));
    }

    private StoredRevision find(String key, String submissionId) {
        return revisions
                .of(key, submissionId)
                .filter(revision -> own.maySee(revision.submission))
                .orElseThrow(() -> Refusal.noRevision(key, submissionId));
    }

    private FullReport full(StoredRevision revision, boolean current) {
        var statuses = findings.statuses(revision.reportKey);
        return FullReport.of(revision, current, revisions.result(revision), statuses);
    }

    private Response document(StoredRevision revision, Request request) {
        var submission = revision.submission;
        if (submission.sha256 == null) {
            throw Refusal.noDocument(submission.id);
        }
        var tag = new EntityTag(submission.sha256);
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).build();
        }
        var document =
                documents.findByIdOptional(submission.sha256).orElseThrow(() -> Refusal.noDocument(submission.id));
        // The document is a stranger's: it is handed out as a file, and never shown as a part of this site.
        return Response.ok(document.content)
                .header("Content-Type", document.mediaType)
                .header("Content-Disposition", Attachment.named(submission.filename))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .tag(tag)
                .build();
    }
}
