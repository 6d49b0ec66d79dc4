package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The administrators' rules (管理员规则) switch a rule off for this report: nothing was checked, and nothing passed.
 *
 * @param rule id of the rule
 * @param from the weight that its findings would have had
 * @param reason why
 * @param author who decided it; null where the administrators do not say
 * @param date when they did; null where they do not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SwitchedOff(
        String rule,
        Severity from,
        String reason,
        @Nullable String author,
        @Nullable LocalDate date) {
    public SwitchedOff {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(reason, "reason");
    }
}
