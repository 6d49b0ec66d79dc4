package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change that would make the broken equations hold. Offered, never applied.
 *
 * @param cell the cell to change
 * @param from its present value; null when blank
 * @param to the value that would fit
 * @param unique whether it is the only smallest change
 * @param fixes the equations that would hold, as {@code rule:column}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Repair(CellId cell, @Nullable BigDecimal from, BigDecimal to, boolean unique, List<String> fixes) {
    public Repair {
        Objects.requireNonNull(cell, "cell");
        from = from == null ? null : Numbers.canonical(from);
        to = Numbers.canonical(to);
        fixes = List.copyOf(fixes);
    }
}
