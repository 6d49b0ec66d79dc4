package org.gongkai.validate.arithmetic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.events.CellId;
import org.gongkai.events.Equation;
import org.gongkai.validate.rule.Figures;
import org.gongkai.validate.rule.Outcome;
import org.gongkai.validate.rule.Report;

/**
 * Compares the two sides of a {@link Sum}. A printed 0 is a number. A blank counts as 0 only when something else on its
 * side was printed; a side that is blank altogether, or that has a cell which was not read, makes the sum not assessable.
 */
public final class SumCheck {
    private SumCheck() {}

    /** What the left side has more than the right one; empty where the sum is not assessable. */
    public static Optional<BigDecimal> difference(Sum sum, Figures figures) {
        return total(sum.left().cells(), figures) instanceof Total.Known(var left)
                        && total(sum.right().cells(), figures) instanceof Total.Known(var right)
                ? Optional.of(left.subtract(right))
                : Optional.empty();
    }

    static Outcome check(Sum sum, Report report) {
        var left = total(sum.left().cells(), report.figures());
        var right = total(sum.right().cells(), report.figures());
        return switch (left) {
            case Total.Unknown(var why) -> new Outcome.NotAssessable(why);
            case Total.Known(var leftValue) ->
                switch (right) {
                    case Total.Unknown(var why) -> new Outcome.NotAssessable(why);
                    case Total.Known(var rightValue) ->
                        leftValue.compareTo(rightValue) == 0
                                ? Outcome.HOLDS
                                : broken(sum, report, leftValue, rightValue);
                };
        };
    }

    private static Outcome broken(Sum sum, Report report, BigDecimal left, BigDecimal right) {
        var equation = Equation.of(sum.rule(), sum.left().cells(), sum.right().cells(), left, right);
        return Outcome.Broken.of(
                List.of(equation),
                sum.cells(),
                SumInWords.of(sum, equation, report.figures()),
                report.doubts().ofFigures());
    }

    private static Total total(List<CellId> cells, Figures figures) {
        var value = BigDecimal.ZERO;
        var printed = false;
        for (var cell : cells) {
            switch (figures.state(cell)) {
                case READ -> {
                    value = value.add(figures.value(cell));
                    printed = true;
                }
                case BLANK -> {
                    if (OmittedTotal.is(cell, figures)) {
                        return new Total.Unknown(cell + " is left out although its row is filled in");
                    }
                }
                case ABSENT, AMBIGUOUS, NOT_A_NUMBER -> {
                    return new Total.Unknown(cell + " is " + figures.state(cell));
                }
            }
        }
        return printed ? new Total.Known(value) : new Total.Unknown("nothing is printed on one side");
    }

    private sealed interface Total {
        record Known(BigDecimal value) implements Total {}

        record Unknown(String why) implements Total {}
    }
}
