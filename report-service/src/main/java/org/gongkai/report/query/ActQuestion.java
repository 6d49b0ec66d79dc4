package org.gongkai.report.query;

import java.time.DateTimeException;
import java.time.Instant;
import org.gongkai.report.desk.ActKind;
import org.jspecify.annotations.Nullable;

/**
 * Which acts, the latest first.
 *
 * @param by the person's name
 * @param agency the agency's key or a part of its name
 * @param report the report's key
 * @param from not before
 * @param to before
 */
public record ActQuestion(
        @Nullable String by,
        @Nullable ActKind kind,
        @Nullable String agency,
        @Nullable String report,
        @Nullable String rule,
        @Nullable String finding,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Cursor after,
        int limit) {
    static final String ORDER = "acts";

    /** Throws an IllegalArgumentException when the cursor is not one of acts. */
    public ActQuestion {
        if (after != null && !after.order().equals(ORDER)) {
            throw new IllegalArgumentException("the cursor belongs to " + after.order());
        }
        if (after != null) {
            afterTime(after);
        }
    }

    static Instant afterTime(Cursor after) {
        try {
            return Instant.parse(after.first());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time: " + after.first(), e);
        }
    }
}
