package org.gongkai.report.webhook;

import java.time.Duration;
import org.gongkai.events.Message;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call.
 *
 * @param status of the answer; null when there was none
 * @param answer the beginning of its body; null when there was none
 * @param error why there was no answer; null when there was one
 */
record Outcome(
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable Message error,
        Duration took) {
    private static final int GONE = 410;

    static Outcome failed(String en, String zh, Duration took) {
        return new Outcome(null, null, new Message(zh, en), took);
    }

    /** Any 2xx; a redirection is not followed, and not taken for a success. */
    boolean isSuccess() {
        return status != null && status >= 200 && status < 300;
    }

    /** The receiver does not want to be called any more (Standard Webhooks). */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
