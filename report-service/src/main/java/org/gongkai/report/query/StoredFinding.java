package org.gongkai.report.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.gongkai.events.Equation;
import org.gongkai.events.Relevelled;
import org.gongkai.events.Repair;
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
    public String severity;
    public String status;
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
