package org.gongkai.events;

/** The topics of the pipeline. */
public final class Topics {
    /** The documents' own bytes, key submissionId; see {@link RawReport}. */
    public static final String RAW = "reports.raw";
    /** {@link ReportParsed} as JSON, key agencyKey. */
    public static final String PARSED = "reports.parsed";
    /** {@link ReportValidated} as JSON, key reportKey, compacted. */
    public static final String VALIDATED = "reports.validated";
    /** Records nobody could process, as consumed; see {@link DeadLetter}. */
    public static final String DEAD_LETTER = "reports.dead-letter";

    /** What to check again, one record for every partition of {@link #PARSED}; validate-service speaks to itself. */
    public static final String REVALIDATION_REQUESTS = "revalidation.requests";
    /** How far each re-validation has come, compacted; validate-service speaks to itself. */
    public static final String REVALIDATION_PROGRESS = "revalidation.progress";
    /** What becomes of each report under other rules; validate-service speaks to itself. */
    public static final String REVALIDATION_CHANGES = "revalidation.changes";

    /** The largest document that is accepted: 20 MiB. */
    public static final int MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

    /** The largest record: a document and its headers. Broker, topics, producers and consumers must allow it. */
    public static final int MAX_RECORD_BYTES = MAX_DOCUMENT_BYTES + 1024 * 1024;

    private Topics() {}
}
