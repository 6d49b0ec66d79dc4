package org.gongkai.report.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.report.deadletter.Order;
import org.gongkai.report.desk.Person;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants done about dead letters, as it is sent.
 *
 * @param dryRun whether only to say what would be done and what not; false when not given
 * @param reason 1 to 2,000 characters; a purge that is no dry run needs one
 */
@Schema(name = "DeadLetterOrder")
record OrderBody(
        @Nullable Boolean dryRun,
        @Schema(minLength = 1, maxLength = 2000) @Nullable String reason) {
    private static final int MAX_REASON = 2_000;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads it; a field that is misspelt must not silently mean "do it". */
    static Order read(byte[] body, Person who, boolean needsReason) {
        try {
            var read = STRICT.readValue(body, OrderBody.class);
            if (read == null) {
                throw Refusal.badBody("a JSON object", "JSON 对象");
            }
            return read.order(who, needsReason);
        } catch (IOException e) {
            throw Refusal.badBody(
                    "a JSON object with dryRun (true or false) and reason, and nothing else",
                    "JSON 对象，可含 dryRun（true 或 false）和 reason；不得有其他字段");
        }
    }

    private Order order(Person who, boolean needsReason) {
        var why = reason == null || reason.isBlank() ? null : reason.strip();
        var isDry = dryRun != null && dryRun;
        if ((why == null && needsReason && !isDry)
                || (why != null && (why.length() > MAX_REASON || why.indexOf('\0') >= 0))) {
            throw Refusal.badBody(
                    "an object whose reason has 1 to " + MAX_REASON + " characters",
                    "对象，其 reason 为 1 至 " + MAX_REASON + " 个字符");
        }
        return new Order(who, why, isDry);
    }
}
