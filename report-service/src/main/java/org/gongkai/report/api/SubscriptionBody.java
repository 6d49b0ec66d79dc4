package org.gongkai.report.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.report.events.EventFilter;
import org.gongkai.report.webhook.ForbiddenTarget;
import org.gongkai.report.webhook.Subscription;
import org.gongkai.report.webhook.Targets;
import org.gongkai.report.webhook.Wish;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is sent.
 *
 * @param url where to call: http or https
 * @param description a note for people
 * @param filter about which reports; all when not given
 * @param state ACTIVE or PAUSED
 */
record SubscriptionBody(
        @Schema(examples = "https://portal.example/hooks/gongkai") @Nullable
        String url,

        @Schema(maxLength = 200) @Nullable String description,
        @Nullable EventFilter filter,
        Subscription.@Nullable State state) {
    private static final int MAX_DESCRIPTION = 200;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    /** Reads it; a field that is misspelt must not silently mean "all". */
    static Wish read(byte[] body, Targets targets, boolean isNew) {
        try {
            var read = STRICT.readValue(body, SubscriptionBody.class);
            if (read == null) {
                throw Refusal.badBody("a JSON object", "JSON 对象");
            }
            return read.wish(targets, isNew);
        } catch (IOException e) {
            throw Refusal.badBody(
                    "a JSON object with url and, where wanted, description, state (ACTIVE or PAUSED) and filter (year,"
                            + " region, level, agency, verdict, rule), and nothing else",
                    "JSON 对象，含 url，可含 description、state（ACTIVE 或 PAUSED）和 filter（year、region、level、agency、verdict、rule）；不得有其他字段");
        }
    }

    private Wish wish(Targets targets, boolean isNew) {
        if (isNew && (url == null || state != null)) {
            throw Refusal.badBody("a new subscription with a url and without a state", "新订阅，须含 url，不含 state");
        }
        if (description != null && (description.length() > MAX_DESCRIPTION || description.indexOf('\0') >= 0)) {
            throw Refusal.badBody(
                    "an object whose description has at most " + MAX_DESCRIPTION + " characters",
                    "对象，其 description 不超过 " + MAX_DESCRIPTION + " 个字符");
        }
        try {
            if (url != null) {
                targets.check(url);
            }
        } catch (ForbiddenTarget e) {
            throw Refusal.forbiddenAddress(e);
        }
        return new Wish(
                url, description == null ? null : description.strip(), filter == null ? null : checked(filter), state);
    }

    private static EventFilter checked(EventFilter filter) {
        QueryParameters.region(filter.region());
        for (var text : new String[] {filter.agency(), filter.rule()}) {
            if (text != null && (text.isBlank() || text.length() > MAX_DESCRIPTION || text.indexOf('\0') >= 0)) {
                throw Refusal.badBody(
                        "a filter whose agency and rule have 1 to " + MAX_DESCRIPTION + " characters",
                        "filter，其 agency 和 rule 为 1 至 " + MAX_DESCRIPTION + " 个字符");
            }
        }
        return filter;
    }
}
