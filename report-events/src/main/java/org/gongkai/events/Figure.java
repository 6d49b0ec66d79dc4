package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one cell of the format holds in one document.
 *
 * @param cell which figure
 * @param state whether it was read, and if not, why not
 * @param value the number as printed, without its unit and never corrected; only when {@code state} is READ
 * @param printed the characters of the cell; null when the cell is absent
 * @param unit 万元, 元, 件, 笔 … where the cell itself prints one
 * @param candidates the readings that fit, when {@code state} is AMBIGUOUS
 * @param confirmedBy how many sums (勾稽关系) that hold and are not of zeros cover the cell; null for none
 * @param source where in the document the characters stand
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Figure(
        CellId cell,
        FigureState state,
        @Nullable BigDecimal value,
        @Nullable String printed,
        @Nullable String unit,
        List<BigDecimal> candidates,
        @Nullable Integer confirmedBy,
        @JsonInclude Source source) {

    public Figure {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(state, "state");
        value = value == null ? null : Numbers.canonical(value);
        candidates = candidates == null || candidates.isEmpty()
                ? List.of()
                : candidates.stream().map(Numbers::canonical).toList();
        source = source == null ? Source.NOWHERE : source;
        if ((state == FigureState.READ) != (value != null)) {
            throw new IllegalArgumentException(cell + " is " + state + " with value " + value);
        }
    }

    public static Figure read(CellId cell, BigDecimal value, String printed, @Nullable String unit, Source source) {
        return new Figure(cell, FigureState.READ, value, printed, unit, List.of(), null, source);
    }

    public static Figure blank(CellId cell, String printed, Source source) {
        return new Figure(cell, FigureState.BLANK, null, printed, null, List.of(), null, source);
    }

    public static Figure absent(CellId cell) {
        return new Figure(cell, FigureState.ABSENT, null, null, null, List.of(), null, Source.NOWHERE);
    }

    public static Figure ambiguous(CellId cell, String printed, List<BigDecimal> candidates, Source source) {
        return new Figure(cell, FigureState.AMBIGUOUS, null, printed, null, candidates, null, source);
    }

    public static Figure notANumber(CellId cell, String printed, Source source) {
        return new Figure(cell, FigureState.NOT_A_NUMBER, null, printed, null, List.of(), null, source);
    }

    /** The same figure, confirmed by so many sums. */
    public Figure confirmedBy(int sums) {
        return new Figure(cell, state, value, printed, unit, candidates, sums, source);
    }
}
