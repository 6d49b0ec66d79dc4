package org.gongkai.report.webhook;

import java.time.Instant;
import org.gongkai.report.events.EventFilter;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to be called (订阅).
 *
 * @param url where
 * @param filter about which reports
 * @param pausedReason why there are no calls; null while it is active
 * @param failures calls in a row that failed
 * @param failingSince when the first of these was; null while all is well
 * @param pending deliveries that have yet to be made
 * @param owner subject of whose it is; null for one from before people signed in, which is nobody's
 */
public record Subscription(
        String id,
        String url,
        @Nullable String description,
        EventFilter filter,
        State state,
        @Nullable PauseReason pausedReason,
        @Nullable Instant pausedAt,
        int failures,
        @Nullable Instant failingSince,
        int pending,
        @Nullable String owner,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt) {
    /** Whether calls are made. */
    public enum State {
        ACTIVE,
        /** What happens meanwhile is delivered when it goes on, as far as the log of events reaches back. */
        PAUSED
    }
}
