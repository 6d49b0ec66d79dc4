package org.gongkai.report.query;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Uploads. */
@ApplicationScoped
public class SubmissionRepository implements PanacheRepositoryBase<StoredSubmission, String> {}
