package org.gongkai.validate.policy;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry stands in the file, for everybody who sees what it does.
 *
 * @param reason in a sentence; the notice itself for a date
 * @param author who decided it
 * @param date when
 */
public record Grounds(
        String reason, @Nullable String author, @Nullable LocalDate date) {
    public Grounds {
        reason = spaced(reason);
        author = author == null ? null : spaced(author);
    }

    /** How a line is broken in the file means nothing. */
    private static String spaced(String text) {
        return Objects.requireNonNull(text, "text").strip().replaceAll("\\s+", " ");
    }
}
