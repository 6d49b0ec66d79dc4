package org.gongkai.events;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A broken equation (勾稽关系): the sum of the left cells is not the sum of the right cells.
 *
 * @param rule the rule it belongs to
 * @param left cells on the left side
 * @param right cells on the right side
 * @param leftValue sum of the left side; blank cells count as 0
 * @param rightValue sum of the right side; blank cells count as 0
 * @param residual {@code leftValue − rightValue}
 */
public record Equation(
        String rule,
        List<CellId> left,
        List<CellId> right,
        BigDecimal leftValue,
        BigDecimal rightValue,
        BigDecimal residual) {
    public Equation {
        Objects.requireNonNull(rule, "rule");
        left = List.copyOf(left);
        right = List.copyOf(right);
        leftValue = Numbers.canonical(leftValue);
        rightValue = Numbers.canonical(rightValue);
        residual = Numbers.canonical(residual);
    }

    public static Equation of(
            String rule, List<CellId> left, List<CellId> right, BigDecimal leftValue, BigDecimal rightValue) {
        return new Equation(rule, left, right, leftValue, rightValue, leftValue.subtract(rightValue));
    }
}
