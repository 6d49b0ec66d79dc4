package org.gongkai.report.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call to be made, or one that was made (推送).
 *
 * @param messageId the same at every attempt
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried next; null when it is not
 * @param responseStatus of the last answer; null when there was none
 * @param responseText the first 1,000 characters of it
 * @param error why there was no answer
 * @param errorZh the same in Chinese; null for calls of before it was kept
 */
public record Delivery(
        long id,
        @Nullable String subscriptionId,
        @Nullable String submissionId,
        String messageId,
        String type,
        String body,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant attemptedAt,
        @Nullable Integer tookMillis,
        @Nullable Integer responseStatus,
        @Nullable String responseText,
        @Nullable String error,
        @Nullable String errorZh) {
    /** How far it has come. */
    public enum State {
        PENDING,
        DELIVERED,
        /** Tried as often as the schedule says, and given up. */
        FAILED
    }
}
