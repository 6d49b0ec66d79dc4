package org.gongkai.report.desk;

import org.jspecify.annotations.Nullable;

/**
 * The finding that an act is about, where it stands last.
 *
 * @param submissionId the revision it stands in
 * @param current whether that is the report's present revision
 */
record Acted(
        String id,
        String rule,
        String reportKey,
        String submissionId,
        boolean current,
        @Nullable String agencyKey,
        @Nullable Integer year) {}
