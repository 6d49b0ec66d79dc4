package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number that the prose states about a cell of the tables, or about several cells together.
 *
 * @param cell the cell it speaks of
 * @param plus the cells it counts together with that one, where the words name no single cell: 「行政诉讼2件」 is the total
 *     of both groups of suits, 「不予公开7件」 all rows of refusals; the number is then compared with their sum
 * @param value the number stated, in the unit of the cell; 0 for 「无」「未发生」
 * @param scope whose number it is, where the sentence says so: 「区本级」「全县」「各部门」; null when it does not. A
 *     government's table may count more, or fewer, organs than such a sentence
 * @param sentence the sentence as printed
 * @param source where the sentence stands
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"cell", "plus", "value", "scope", "sentence", "source"})
public record Claim(
        CellId cell,
        List<CellId> plus,
        BigDecimal value,
        @Nullable String scope,
        String sentence,
        @JsonInclude Source source) {
    public Claim {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(sentence, "sentence");
        plus = plus == null ? List.of() : List.copyOf(plus);
        value = Numbers.canonical(value);
        source = source == null ? Source.NOWHERE : source;
    }

    /** A number of one cell, without words of scope. */
    public Claim(CellId cell, BigDecimal value, String sentence, Source source) {
        this(cell, List.of(), value, null, sentence, source);
    }

    /** All cells whose sum the number is said to be: most often one. */
    public List<CellId> cells() {
        return Stream.concat(Stream.of(cell), plus.stream()).toList();
    }
}
