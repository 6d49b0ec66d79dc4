package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.gongkai.events.Message;
import org.gongkai.report.events.EventFilter;
import org.gongkai.report.webhook.PauseReason;
import org.gongkai.report.webhook.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A subscription.
 *
 * @param secret the key that calls are signed with; told once, when the subscription is made
 * @param paused why and since when there are no calls; not there while it is active
 * @param failures calls in a row that failed
 * @param pending deliveries that have yet to be made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionView(
        String id,
        String url,
        @Nullable String description,
        EventFilter filter,
        Subscription.State state,
        @Nullable Paused paused,
        int failures,
        @Nullable Instant failingSince,
        int pending,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        @Nullable String secret,
        SubscriptionLinks links) {
    /** Why and since when there are no calls. */
    public record Paused(
            PauseReason reason, Message message, @Nullable Instant at) {}

    /** Where more is to be had, and where to press the button. */
    public record SubscriptionLinks(String self, String deliveries, String test) {}

    static SubscriptionView of(Subscription subscription) {
        return of(subscription, null);
    }

    static SubscriptionView of(Subscription subscription, @Nullable String secret) {
        var self = Links.subscription(subscription.id());
        var reason = subscription.pausedReason();
        return new SubscriptionView(
                subscription.id(),
                subscription.url(),
                subscription.description(),
                subscription.filter(),
                subscription.state(),
                reason == null ? null : new Paused(reason, reason.message(), subscription.pausedAt()),
                subscription.failures(),
                subscription.failingSince(),
                subscription.pending(),
                subscription.createdBy(),
                subscription.createdAt(),
                subscription.changedBy(),
                subscription.changedAt(),
                secret,
                new SubscriptionLinks(self, self + "/deliveries", self + "/test"));
    }
}
