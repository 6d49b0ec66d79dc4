package org.gongkai.events;

import java.util.Objects;

/**
 * Last year's report of the same agency, as far as it was known when this one was checked.
 *
 * @param submissionId the upload it was read from
 * @param year its report year
 */
public record ComparedReport(String submissionId, int year) {
    public ComparedReport {
        Objects.requireNonNull(submissionId, "submissionId");
    }
}
