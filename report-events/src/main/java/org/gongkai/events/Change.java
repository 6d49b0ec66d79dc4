package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another number for one cell.
 *
 * @param cell the cell to change
 * @param from its present value; null when blank
 * @param to the value that would fit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(CellId cell, @Nullable BigDecimal from, BigDecimal to) {
    public Change {
        Objects.requireNonNull(cell, "cell");
        from = from == null ? null : Numbers.canonical(from);
        to = Numbers.canonical(to);
    }
}
