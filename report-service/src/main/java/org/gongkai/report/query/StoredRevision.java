package org.gongkai.report.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What the check of one submission found. */
@Entity
@Immutable
@Table(name = "revision")
public class StoredRevision {
    @Id
    @Column(name = "submission_id")
    public String submissionId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submission_id")
    public StoredSubmission submission;

    @Column(name = "report_key")
    public String reportKey;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agency_key")
    public @Nullable StoredAgency agency;

    public @Nullable Integer year;
    public @Nullable String title;

    @Column(name = "published_on")
    public @Nullable LocalDate publishedOn;

    @Column(name = "format_t2")
    public @Nullable String formatT2;

    @Column(name = "format_t3")
    public @Nullable String formatT3;

    @Column(name = "format_t4")
    public @Nullable String formatT4;

    public String verdict;
    public int errors;
    public int warnings;
    public int infos;
    public int held;
    public int broken;

    @Column(name = "not_assessable")
    public int notAssessable;

    @Column(name = "switched_off")
    public int switchedOff;

    @Column(name = "rule_set_version")
    public String ruleSetVersion;

    @Column(name = "rule_set_hash")
    public String ruleSetHash;

    @Column(name = "validated_at")
    public Instant validatedAt;

    /** When it arrived; when it was checked, while that is unknown. */
    public Instant receivedAt() {
        return submission.receivedAt == null ? validatedAt : submission.receivedAt;
    }
}
