package org.gongkai.report.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An organ (行政机关) whose reports are known. */
@Entity
@Immutable
@Table(name = "agency")
public class StoredAgency {
    @Id
    @Column(name = "key")
    public String key;

    public String name;
    public @Nullable String level;
    public @Nullable String division;
    public @Nullable String kind;
}
