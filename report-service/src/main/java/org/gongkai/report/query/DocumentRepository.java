package org.gongkai.report.query;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Documents. */
@ApplicationScoped
public class DocumentRepository implements PanacheRepositoryBase<StoredDocument, String> {}
