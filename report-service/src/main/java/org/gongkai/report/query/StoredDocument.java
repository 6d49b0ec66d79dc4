package org.gongkai.report.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A document as it was received. */
@Entity
@Immutable
@Table(name = "document")
public class StoredDocument {
    @Id
    public String sha256;

    @Column(name = "media_type")
    public String mediaType;

    public byte[] content;
}
