package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, see {@link Breakdown}.
 *
 * @param what the words for the part
 * @param value its number; null when only its share is given
 * @param percent its share of the whole as printed, 48.2 for 「占48.2%」, with all its decimals; null when none is printed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Part(
        String what, @Nullable BigDecimal value, @Nullable BigDecimal percent) {
    public Part {
        Objects.requireNonNull(what, "what");
        value = value == null ? null : Numbers.canonical(value);
        // The share keeps its zeros, because 48.0 was rounded to another digit than 48.
    }
}
