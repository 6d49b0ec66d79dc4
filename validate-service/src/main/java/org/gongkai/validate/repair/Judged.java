package org.gongkai.validate.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.FigureState;
import org.gongkai.validate.arithmetic.Sum;
import org.gongkai.validate.arithmetic.SumCheck;
import org.gongkai.validate.repair.EquationSystem.Difference;
import org.gongkai.validate.rule.Figures;

/** Which equations a repair has to respect. */
final class Judged {
    private Judged() {}

    /** Every assessable sum, and those where a single side is blank: it may be there that a number was forgotten. */
    static Optional<Difference> of(Sum sum, Figures figures) {
        return SumCheck.difference(sum, figures)
                .map(difference -> new Difference(sum, difference, false))
                .or(() -> Stream.of(sum.left(), sum.right())
                        .filter(side -> isBlank(side, figures))
                        .findFirst()
                        .flatMap(side -> supposing(side, sum, figures)));
    }

    /** To fill in a blank of any other sum that is not assessable for its blanks would only break that one. */
    static List<CellId> blanksOf(Sum sum, Figures figures) {
        return sum.cells().stream().allMatch(figures::isPlain)
                ? sum.cells().stream()
                        .filter(cell -> figures.state(cell) == FigureState.BLANK)
                        .toList()
                : List.of();
    }

    /** Whether one of the cells stands in a sum with a figure of which several readings fit: it may be misread as well. */
    static boolean inDoubt(List<CellId> cells, List<Sum> all, Figures figures) {
        return all.stream()
                .filter(sum -> sum.cells().stream().anyMatch(cells::contains))
                .flatMap(sum -> sum.cells().stream())
                .anyMatch(cell -> figures.state(cell) == FigureState.AMBIGUOUS);
    }

    private static Optional<Difference> supposing(Sum.Side blank, Sum sum, Figures figures) {
        var supposed = figures.supposing(blank.cells().getFirst(), BigDecimal.ZERO);
        return SumCheck.difference(sum, supposed).map(difference -> new Difference(sum, difference, true));
    }

    private static boolean isBlank(Sum.Side side, Figures figures) {
        return side.cells().size() > 1
                && side.cells().stream().allMatch(cell -> figures.state(cell) == FigureState.BLANK);
    }
}
