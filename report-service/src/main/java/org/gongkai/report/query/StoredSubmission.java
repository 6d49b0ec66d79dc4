package org.gongkai.report.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One upload. The topics are read independently, so all but id and state may still be unknown. */
@Entity
@Immutable
@Table(name = "submission")
public class StoredSubmission {
    @Id
    public String id;

    public String state;
    public @Nullable String sha256;
    public @Nullable String submitter;
    public @Nullable String filename;

    @Column(name = "media_type")
    public @Nullable String mediaType;

    public @Nullable Integer size;

    @Column(name = "agency_hint")
    public @Nullable String agencyHint;

    @Column(name = "year_hint")
    public @Nullable Integer yearHint;

    @Column(name = "received_at")
    public @Nullable Instant receivedAt;

    @Column(name = "parsed_at")
    public @Nullable Instant parsedAt;

    @Column(name = "validated_at")
    public @Nullable Instant validatedAt;
}
