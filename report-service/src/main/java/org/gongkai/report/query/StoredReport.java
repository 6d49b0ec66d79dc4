package org.gongkai.report.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The present state of a report: which revision is the latest, and what is filtered and sorted by. */
@Entity
@Immutable
@Table(name = "report")
public class StoredReport {
    @Id
    @Column(name = "report_key")
    public String reportKey;

    @Column(name = "submission_id", insertable = false, updatable = false)
    public String submissionId;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submission_id")
    public StoredRevision revision;

    @Column(name = "agency_key")
    public @Nullable String agencyKey;

    public @Nullable Integer year;
    public String verdict;
    public int errors;
    public int warnings;

    @Column(name = "received_at")
    public Instant receivedAt;
}
