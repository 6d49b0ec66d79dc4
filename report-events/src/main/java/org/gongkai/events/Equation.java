package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A broken equation (勾稽关系): the sum of the left cells is not what the right cells give.
 *
 * @param rule the rule it belongs to
 * @param left cells on the left side
 * @param right cells on the right side
 * @param leftValue sum of the left side; blank cells count as 0
 * @param rightValue sum of the right side; blank cells count as 0
 * @param residual {@code leftValue − rightValue}
 * @param minus cells that are taken off the right side
 * @param ofLastYear those of the right cells that are last year's: their numbers stand in last year's report
 */
public record Equation(
        String rule,
        List<CellId> left,
        List<CellId> right,
        BigDecimal leftValue,
        BigDecimal rightValue,
        BigDecimal residual,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CellId> minus,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CellId> ofLastYear) {
    public Equation {
        Objects.requireNonNull(rule, "rule");
        left = List.copyOf(left);
        right = List.copyOf(right);
        leftValue = Numbers.canonical(leftValue);
        rightValue = Numbers.canonical(rightValue);
        residual = Numbers.canonical(residual);
        minus = minus == null ? List.of() : List.copyOf(minus); // earlier events have neither
        ofLastYear = ofLastYear == null ? List.of() : List.copyOf(ofLastYear);
    }

    public static Equation of(
            String rule, List<CellId> left, List<CellId> right, BigDecimal leftValue, BigDecimal rightValue) {
        var residual = leftValue.subtract(rightValue);
        return new Equation(rule, left, right, leftValue, rightValue, residual, List.of(), List.of());
    }
}
