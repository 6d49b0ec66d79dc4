package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.report.webhook.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A call that was made, or is to be made.
 *
 * @param messageId the header webhook-id, the same at every attempt
 * @param nextAttemptAt when it is tried next; not there when it is not
 * @param response the last answer; not there when there was none
 * @param error why there was no answer
 * @param errorZh the same in Chinese
 * @param message what is sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        long id,
        String messageId,
        String type,
        Delivery.State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant attemptedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer tookMillis,
        @Nullable ResponseView response,
        @Nullable String error,
        @Nullable String errorZh,

        @JsonRawValue @Schema(implementation = Object.class) String message) {
    /** An answer: its status, and the first 1,000 characters of its body. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ResponseView(int status, @Nullable String text) {}

    static DeliveryView of(Delivery delivery) {
        var status = delivery.responseStatus();
        return new DeliveryView(
                delivery.id(),
                delivery.messageId(),
                delivery.type(),
                delivery.state(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.attemptedAt(),
                delivery.nextAttemptAt(),
                delivery.tookMillis(),
                status == null ? null : new ResponseView(status, delivery.responseText()),
                delivery.error(),
                delivery.errorZh(),
                delivery.body());
    }
}
