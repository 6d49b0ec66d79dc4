package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.gongkai.report.query.StoredSubmission;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an upload.
 *
 * @param state RECEIVED, PARSED or VALIDATED
 * @param report the report it turned out to be; not there before it is VALIDATED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionView(
        String id,
        String state,
        @Nullable String filename,
        @Nullable String sha256,
        @Nullable String mediaType,
        @Nullable Integer size,
        @Nullable String agencyHint,
        @Nullable Integer yearHint,
        Timeline timeline,
        @Nullable ReportLink report) {

    /** When it went through the stages; what is not there has not happened, or is not known yet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Timeline(
            @Nullable Instant received,
            @Nullable Instant parsed,
            @Nullable Instant validated) {}

    /**
     * The report it is a revision of.
     *
     * @param verdict of this submission
     * @param current whether this submission is the report's latest revision
     */
    public record ReportLink(
            String key, String verdict, boolean current, String href, String revision, String document) {}

    static SubmissionView of(StoredSubmission submission, @Nullable ReportLink report) {
        return new SubmissionView(
                submission.id,
                submission.state,
                submission.filename,
                submission.sha256,
                submission.mediaType,
                submission.size,
                submission.agencyHint,
                submission.yearHint,
                new Timeline(submission.receivedAt, submission.parsedAt, submission.validatedAt),
                report);
    }
}
