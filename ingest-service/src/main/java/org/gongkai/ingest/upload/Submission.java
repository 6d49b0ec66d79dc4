package org.gongkai.ingest.upload;

import java.net.URI;
import java.time.Instant;
import org.gongkai.events.RawReport;
import org.gongkai.events.SubmissionId;
import org.gongkai.ingest.media.DocumentType;

/**
 * An upload as the answer shows it.
 *
 * @param id {@link SubmissionId}
 * @param filename as it is known from now on
 * @param sha256 hash of the document
 * @param mediaType found from the content
 * @param size in bytes
 * @param status where report-service tells how far it has come
 */
record Submission(String id, String filename, String sha256, String mediaType, long size, URI status) {
    static Submission of(ReceivedFile file, byte[] bytes, DocumentType type, Submitter submitter, String statusBase) {
        var id = SubmissionId.of(submitter.subject(), bytes);
        return new Submission(
                id,
                file.name(),
                SubmissionId.sha256(bytes),
                type.mediaType(),
                file.size(),
                URI.create(statusBase + "/api/submissions/" + id));
    }

    RawReport received(Instant at, Submitter submitter, Hints hints) {
        return new RawReport(
                id,
                sha256,
                mediaType,
                at,
                submitter.subject(),
                filename,
                hints.agency(),
                hints.year(),
                hints.callbackUrl(),
                submitter.binding());
    }
}
