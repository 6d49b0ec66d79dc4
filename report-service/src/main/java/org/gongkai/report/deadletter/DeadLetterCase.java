package org.gongkai.report.deadletter;

import java.time.Instant;
import java.util.List;
import org.gongkai.report.deadletter.DeadLetterRow.Origin;
import org.gongkai.report.deadletter.DeadLetterRow.Place;
import org.jspecify.annotations.Nullable;

/**
 * A record that was given up, however often.
 *
 * @param id see {@link CaseId}
 * @param topic that it was consumed from; null where nobody told
 * @param services that gave it up
 * @param reason why it was given up last
 * @param attempts how often it was tried in vain
 * @param round how often it had been sent back when it was given up last
 * @param letter where it stands on the topic of dead letters since it was given up last
 */
public record DeadLetterCase(
        String id,
        CaseState state,
        @Nullable String topic,
        List<String> services,
        @Nullable String reason,
        int attempts,
        int round,
        Instant firstAt,
        Instant lastAt,
        @Nullable String submissionId,
        @Nullable String key,
        int size,
        Place letter) {
    /** Where it stood when it was given up first. */
    public @Nullable Origin origin() {
        return topic == null ? null : CaseId.origin(id);
    }
}
