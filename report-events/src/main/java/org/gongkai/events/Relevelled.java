package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The administrators' rules (管理员规则) give a finding another weight than its rule has.
 *
 * @param from the weight that the rule itself has
 * @param reason why
 * @param author who decided it; null where the administrators do not say
 * @param date when they did; null where they do not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Relevelled(
        Severity from,
        String reason,
        @Nullable String author,
        @Nullable LocalDate date) {
    public Relevelled {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(reason, "reason");
    }
}
