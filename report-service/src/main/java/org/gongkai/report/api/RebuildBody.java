package org.gongkai.report.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.report.desk.Person;
import org.gongkai.report.rebuild.RebuildOrder;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants, as it is sent.
 *
 * @param dryRun whether only to fill and compare; false when not given
 * @param acceptLoss why what can be had from nowhere may be left behind, 1 to 2,000 characters; without it the tables are
 *     exchanged only when nothing is lost
 */
@Schema(name = "RebuildOrder")
record RebuildBody(
        @Nullable Boolean dryRun,
        @Schema(minLength = 1, maxLength = 2000) @Nullable String acceptLoss) {
    private static final int MAX_REASON = 2_000;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads it; a field that is misspelt must not silently mean "do it". */
    static RebuildOrder read(byte[] body, Person who) {
        try {
            var read = STRICT.readValue(body, RebuildBody.class);
            if (read != null && read.isInOrder()) {
                return new RebuildOrder(
                        read.dryRun != null && read.dryRun,
                        read.acceptLoss == null ? null : read.acceptLoss.strip(),
                        who);
            }
        } catch (IOException e) {
            // said below, as for everything that is no such object
        }
        throw Refusal.badBody(
                "a JSON object with dryRun (true or false) and acceptLoss (a reason of 1 to " + MAX_REASON
                        + " characters), and nothing else",
                "JSON 对象，可含 dryRun（true 或 false）和 acceptLoss（理由，1 至 " + MAX_REASON + " 个字符）；不得有其他字段");
    }

    private boolean isInOrder() {
        return acceptLoss == null
                || (!acceptLoss.isBlank() && acceptLoss.length() <= MAX_REASON && acceptLoss.indexOf('\0') < 0);
    }
}
