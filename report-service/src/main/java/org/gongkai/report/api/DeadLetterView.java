package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.gongkai.report.deadletter.DeadLetterRow;
import org.gongkai.report.deadletter.DeadLetterRow.Header;
import org.gongkai.report.deadletter.DeadLetterRow.Origin;
import org.gongkai.report.deadletter.DeadLetterRow.Place;
import org.jspecify.annotations.Nullable;

/**
 * A record that nobody could process.
 *
 * @param id partition and offset on {@code reports.dead-letter}
 * @param origin where it was consumed from
 * @param service who gave it up
 * @param reason what went wrong, for a person
 * @param submissionId the upload it is about, where it says so
 * @param size bytes of its value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterView(
        String id,
        @Nullable Origin origin,
        @Nullable String service,
        @Nullable String reason,
        @Nullable Integer attempts,
        Instant givenUpAt,
        @Nullable String submissionId,
        @Nullable String key,
        int size,
        String href) {
    /**
     * The same with everything that is kept of it.
     *
     * @param cause class of the failure
     * @param valueStart the first bytes of its value, as text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Whole(
            @JsonUnwrapped DeadLetterView letter,
            @Nullable String cause,
            List<Header> headers,
            @Nullable String valueStart) {
        static Whole of(DeadLetterRow row) {
            return new Whole(DeadLetterView.of(row), row.cause(), row.headers(), row.valueStart());
        }
    }

    static String id(Place place) {
        return place.partition() + "-" + place.offset();
    }

    static DeadLetterView of(DeadLetterRow row) {
        var id = id(row.place());
        return new DeadLetterView(
                id,
                row.origin(),
                row.service(),
                row.reason(),
                row.attempts(),
                row.givenUpAt(),
                row.submissionId(),
                row.key(),
                row.size(),
                "/api/dead-letters/" + id);
    }
}
