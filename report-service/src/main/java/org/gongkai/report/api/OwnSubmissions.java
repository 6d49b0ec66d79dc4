package org.gongkai.report.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import org.gongkai.access.Callers;
import org.gongkai.report.export.SubmissionTable;
import org.gongkai.report.export.Table;
import org.gongkai.report.query.Page;
import org.gongkai.report.query.StoredSubmission;
import org.gongkai.report.query.SubmissionRepository;
import org.jspecify.annotations.Nullable;

/** What of the uploads a caller sees: a portal its own, others all of them. */
@ApplicationScoped
class OwnSubmissions {
    private final Callers callers;
    private final SubmissionRepository submissions;

    OwnSubmissions(Callers callers, SubmissionRepository submissions) {
        this.callers = callers;
        this.submissions = submissions;
    }

    boolean maySee(StoredSubmission submission) {
        var caller = callers.current();
        return !caller.seesOnlyOwn() || caller.subject().equals(submission.submitter);
    }

    /** All that may be seen as a table. */
    Table table() {
        return SubmissionTable.of(submitter());
    }

    /** Whose uploads the caller sees; null for everybody's. */
    private @Nullable String submitter() {
        var caller = callers.current();
        return caller.seesOnlyOwn() ? caller.subject() : null;
    }

    Page<StoredSubmission> page(UriInfo uri) {
        var given = QueryParameters.of(uri);
        var after = given.cursor();
        try {
            return submissions.page(
                    submitter(),
                    after == null ? null : Instant.parse(after.first()),
                    after == null ? "" : after.second(),
                    given.limit());
        } catch (DateTimeException e) {
            throw QueryParameters.badCursor();
        }
    }
}
