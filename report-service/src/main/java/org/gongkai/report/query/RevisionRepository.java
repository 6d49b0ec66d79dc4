package org.gongkai.report.query;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.gongkai.events.ReportValidated;
import org.gongkai.report.store.PackedEvent;

/** The revisions of reports. */
@ApplicationScoped
public class RevisionRepository implements PanacheRepositoryBase<StoredRevision, String> {
    private static final String WHOLE =
            "from StoredRevision v join fetch v.submission s left join fetch v.agency where v.reportKey = ?1";

    /** All revisions of a report, the latest first. */
    public List<StoredRevision> of(String reportKey) {
        return list(WHOLE + " order by coalesce(s.receivedAt, v.validatedAt) desc, v.submissionId desc", reportKey);
    }

    /** One revision of a report. */
    public Optional<StoredRevision> of(String reportKey, String submissionId) {
        return find(WHOLE + " and v.submissionId = ?2", reportKey, submissionId).firstResultOptional();
    }

    /** The revision that a submission turned out to be. */
    public Optional<StoredRevision> whole(String submissionId) {
        return find(
                        "from StoredRevision v join fetch v.submission left join fetch v.agency where v.submissionId = ?1",
                        submissionId)
                .firstResultOptional();
    }

    /** Everything that was read and found in a revision. */
    public ReportValidated result(StoredRevision revision) {
        return result(revision.submissionId);
    }

    /** Everything that was read and found in the revision of a submission that has one. */
    public ReportValidated result(String submissionId) {
        var packed = (byte[]) getEntityManager()
                .createNativeQuery("select event from revision where submission_id = ?1", byte[].class)
                .setParameter(1, submissionId)
                .getSingleResult();
        return PackedEvent.unpack(packed);
    }
}
