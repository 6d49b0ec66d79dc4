package org.gongkai.report.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.gongkai.events.Source;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one cell holds in one revision. */
@Entity
@Immutable
@Table(name = "figure")
@IdClass(StoredFigure.Place.class)
public class StoredFigure {
    /** A cell of a submission. */
    public record Place(String submissionId, String cell) {}

    @Id
    @Column(name = "submission_id")
    public String submissionId;

    @Id
    public String cell;

    public String state;
    public @Nullable BigDecimal value;
    public @Nullable String printed;
    public @Nullable String unit;
    public BigDecimal @Nullable [] candidates;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Source source;
}
