package org.gongkai.report.webhook;

import org.gongkai.report.events.EventFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of a subscription; what is null stays as it is.
 *
 * @param url where to call
 * @param description a note for people; blank for none
 * @param filter about which reports
 * @param state whether calls are made
 */
public record Wish(
        @Nullable String url,
        @Nullable String description,
        @Nullable EventFilter filter,
        Subscription.@Nullable State state) {}
