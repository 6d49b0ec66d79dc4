package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change that would make the broken equations hold. Offered, never applied. Where several findings of a report carry
 * one, all of them together are the smallest change.
 *
 * @param cell the cell to change
 * @param from its present value; null when blank
 * @param to the value that would fit
 * @param unique whether it is the only smallest change
 * @param fixes the equations that would hold, as {@code rule:column}
 * @param also the other cells that must change with it; empty where one is enough
 * @param mistake the slip that would explain it; null for none we know
 * @param prose what the prose says to it; null for nothing
 * @param others the next likely of the changes that would do as well; empty where it is unique
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Repair(
        CellId cell,
        @Nullable BigDecimal from,
        BigDecimal to,
        boolean unique,
        List<String> fixes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> also,
        @Nullable Mistake mistake,
        @Nullable Testimony prose,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Alternative> others) {
    public Repair {
        Objects.requireNonNull(cell, "cell");
        from = from == null ? null : Numbers.canonical(from);
        to = Numbers.canonical(to);
        fixes = List.copyOf(fixes);
        also = also == null ? List.of() : List.copyOf(also); // records written before there was such a field
        others = others == null ? List.of() : List.copyOf(others);
    }
}
