package org.gongkai.report.query;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Uploads. */
@ApplicationScoped
public class SubmissionRepository implements PanacheRepositoryBase<StoredSubmission, String> {
    private static final String ORDER = "submissions";
    private static final String BEFORE = "receivedAt is not null and (receivedAt < ?1 or receivedAt = ?1 and id < ?2)";
    private static final String LATEST_FIRST = " order by receivedAt desc, id desc";
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** The latest first, of one submitter or with null of all, after the end of the page before. */
    public Page<StoredSubmission> page(@Nullable String submitter, @Nullable Instant after, String afterId, int limit) {
        var time = after == null ? END : after;
        var found = submitter == null
                ? find(BEFORE + LATEST_FIRST, time, afterId)
                : find(BEFORE + " and submitter = ?3" + LATEST_FIRST, time, afterId, submitter);
        return Page.of(
                found.range(0, limit).list(),
                limit,
                last -> new Cursor(ORDER, String.valueOf(last.receivedAt), last.id));
    }
}
