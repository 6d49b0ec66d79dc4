package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.report.deadletter.CaseFile;
import org.gongkai.report.deadletter.CaseState;
import org.gongkai.report.deadletter.DeadLetterAct;
import org.gongkai.report.deadletter.DeadLetterCase;
import org.gongkai.report.deadletter.DeadLetterRow;
import org.gongkai.report.deadletter.DeadLetterRow.Header;
import org.gongkai.report.deadletter.DeadLetterRow.Origin;
import org.gongkai.report.deadletter.DeadLetterRow.Place;
import org.jspecify.annotations.Nullable;

/**
 * A record that nobody could process, however often it was tried.
 *
 * @param id where it was consumed from when it was given up first
 * @param origin the same; not there where nobody told
 * @param services who gave it up
 * @param reason what went wrong last, for a person
 * @param attempts how often it was tried in vain: once, and once more for each time that it was sent back
 * @param submissionId the upload it is about, where it says so
 * @param size bytes of its value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeadLetter")
public record DeadLetterView(
        @Schema(examples = "reports.raw-2-1041") String id,
        CaseState state,
        @Nullable Origin origin,
        @Schema(examples = "[\"parse-service\"]") List<String> services,
        @Schema(examples = "no header ce_type") @Nullable String reason,
        @Schema(examples = "2") int attempts,
        Instant firstAttemptAt,
        Instant lastAttemptAt,
        @Nullable String submissionId,
        @Nullable String key,
        int size,

        @Schema(examples = "/api/dead-letters/reports.raw-2-1041")
        String href) {
    /**
     * The same with everything that is kept of it.
     *
     * @param cause class of the last failure
     * @param headers those of the record when it was given up last
     * @param valueStart the first bytes of its value, as text
     * @param history every time that a service gave it up, the first first
     * @param acts what operators did, the first first
     * @param resultAt when the upload that it is about was checked last; not there while it has no result
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeadLetterCase")
    public record Whole(
            @JsonUnwrapped DeadLetterView letter,
            @Nullable String cause,
            List<Header> headers,
            @Nullable String valueStart,
            List<Attempt> history,
            List<DeadLetterAct> acts,
            @Nullable Instant resultAt) {
        static Whole of(CaseFile file) {
            var last = file.attempts().isEmpty() ? null : file.attempts().getLast();
            return new Whole(
                    DeadLetterView.of(file.letter()),
                    last == null ? null : last.cause(),
                    last == null ? List.of() : last.headers(),
                    last == null ? null : last.valueStart(),
                    file.attempts().stream().map(Attempt::of).toList(),
                    file.acts(),
                    file.result());
        }
    }

    /**
     * One time that a service gave it up.
     *
     * @param redrives how often it had been sent back before
     * @param tries how often the service tried before it gave up
     * @param from where it consumed the record
     * @param letter where it put it on {@code reports.dead-letter}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeadLetterAttempt")
    public record Attempt(
            int redrives,
            Instant at,
            @Nullable String service,
            @Nullable String reason,
            @Nullable Integer tries,
            @Nullable Origin from,
            Place letter) {
        static Attempt of(DeadLetterRow row) {
            return new Attempt(
                    row.round(),
                    row.givenUpAt(),
                    row.service(),
                    row.reason(),
                    row.attempts(),
                    row.origin(),
                    row.place());
        }
    }

    static DeadLetterView of(DeadLetterCase letter) {
        return new DeadLetterView(
                letter.id(),
                letter.state(),
                letter.origin(),
                letter.services(),
                letter.reason(),
                letter.attempts(),
                letter.firstAt(),
                letter.lastAt(),
                letter.submissionId(),
                letter.key(),
                letter.size(),
                "/api/dead-letters/" + Links.encode(letter.id()));
    }
}
