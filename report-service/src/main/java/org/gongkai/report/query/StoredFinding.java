package org.gongkai.report.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.events.Equation;
import org.gongkai.events.Relevelled;
import org.gongkai.events.Repair;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something in a revision that a rule objects to. */
@Entity
@Immutable
@Table(name = "finding")
@IdClass(StoredFinding.Place.class)
public class StoredFinding {
    /** Where a finding stands: ids are stable across revisions and therefore not unique. */
    public record Place(String submissionId, int ordinal) {}

    @Id
    @Column(name = "submission_id")
    public String submissionId;

    @Id
    public int ordinal;

    public String id;

    @Column(name = "report_key")
    public String reportKey;

    public String rule;

    /** Every rule that it breaks: {@link #rule}, and those of its equations. */
    public String[] rules;

    public String severity;

    /** What has become of it as of today. */
    @Formula("finding_status(status, waived_until, closed_by)")
    public String status;

    /** What has become of it but for a waiver: OPEN, EXPLAINED or DISPUTED. */
    @Column(name = "status")
    public String lasting;

    /** Last day of the confirmed waiver. */
    @Column(name = "waived_until")
    public @Nullable LocalDate waivedUntil;

    /** The waiver that waits for another person. */
    public @Nullable String pending;

    /** The revision that closed it; only on the last revision that has it. */
    @Column(name = "closed_by")
    public @Nullable String closedBy;

    public String blame;
    public String[] cells;

    @Column(name = "message_zh")
    public String messageZh;

    @Column(name = "message_en")
    public String messageEn;

    public @Nullable String basis;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Equation> equations;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Repair repair;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Relevelled relevelled;
}
