package org.gongkai.events;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number that the prose states about a cell of the tables.
 *
 * @param cell the cell it speaks of
 * @param value the number stated; 0 for 「无」「未发生」
 * @param sentence the sentence as printed
 * @param source where the sentence stands
 */
public record Claim(CellId cell, BigDecimal value, String sentence, Source source) {
    public Claim {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(sentence, "sentence");
        value = Numbers.canonical(value);
        source = source == null ? Source.NOWHERE : source;
    }
}
