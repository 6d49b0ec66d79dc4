package org.gongkai.parse;

import java.time.Instant;
import java.util.Objects;
import org.gongkai.events.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a document before it is opened.
 *
 * @param submissionId see {@link SubmissionId}
 * @param filename as the uploader named it
 * @param mediaType as found at upload; the reader looks again for itself
 * @param receivedAt when the upload was accepted; null for a draft check
 * @param agencyHint the agency the uploader named, used where the document does not tell
 * @param yearHint the year the uploader named, used where the document does not tell
 */
public record DocumentInfo(
        String submissionId,
        @Nullable String filename,
        @Nullable String mediaType,
        @Nullable Instant receivedAt,
        @Nullable String agencyHint,
        @Nullable Integer yearHint) {
    public DocumentInfo {
        Objects.requireNonNull(submissionId, "submissionId");
    }

    /** A document that is only to be looked at, not submitted. */
    public static DocumentInfo draft(@Nullable String filename, byte[] document) {
        return new DocumentInfo(SubmissionId.of(SubmissionId.ANONYMOUS, document), filename, null, null, null, null);
    }
}
