package org.gongkai.report.store;

/** What a record of one of the three topics tells about a submission. */
sealed interface Event permits Received, Parsed, Validated {
    String submissionId();
}
