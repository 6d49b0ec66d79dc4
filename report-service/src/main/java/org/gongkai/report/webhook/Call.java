package org.gongkai.report.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this instance is about to make.
 *
 * @param id of the delivery
 * @param subscriptionId whose it is; null when an upload named the address
 * @param secret the key to sign with; null when there is none
 * @param attempts how often it was tried before
 */
record Call(
        long id,
        @Nullable String subscriptionId,
        String url,
        @Nullable String secret,
        String messageId,
        String body,
        int attempts) {
    /** Says that nobody can tell who sent this. */
    static final String UNSIGNED = "gongkai-unsigned";

    /** What waits for the same receiver: one call after the other is made, and one failure holds up the rest. */
    String queue() {
        return subscriptionId == null ? url : subscriptionId;
    }

    /**
     * The headers of an attempt.
     *
     * @param operatorsSecret the key for addresses that uploads named; null when there is none
     */
    Map<String, String> headers(Instant now, @Nullable String operatorsSecret) {
        var key = subscriptionId == null ? operatorsSecret : secret;
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", "application/json");
        headers.put("user-agent", "Gongkai-Webhooks/1");
        headers.put("webhook-id", messageId);
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        if (key == null) {
            headers.put(UNSIGNED, "true");
        } else {
            headers.put("webhook-signature", new Signature(key).of(messageId, now, body));
        }
        return headers;
    }
}
