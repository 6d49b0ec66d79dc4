package org.gongkai.report.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that happened to a finding: what people did, and what revisions did by themselves. */
@Entity
@Immutable
@Table(name = "act_log")
public class StoredAct {
    @Id
    public String id;

    public String kind;

    @Column(name = "finding_id")
    public String findingId;

    public String rule;

    @Column(name = "report_key")
    public String reportKey;

    @Column(name = "submission_id")
    public String submissionId;

    @Column(name = "agency_key")
    public @Nullable String agencyKey;

    @Formula("(SELECT a.name FROM agency a WHERE a.key = agency_key)")
    public @Nullable String agencyName;

    public @Nullable Integer year;
    public @Nullable String scope;
    public @Nullable LocalDate until;
    public @Nullable String answers;
    public String who;
    public @Nullable String reason;
    public Instant at;
}
