package org.gongkai.validate.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.events.CellId;
import org.gongkai.events.Change;
import org.gongkai.events.FigureState;
import org.gongkai.events.Message;
import org.gongkai.events.Mistake;
import org.gongkai.events.Repair;
import org.gongkai.validate.arithmetic.ArithmeticRules;
import org.gongkai.validate.arithmetic.Sum;
import org.gongkai.validate.arithmetic.SumCheck;
import org.gongkai.validate.rule.Figures;
import org.gongkai.validate.rule.Words;

/** A 总计 that was left out follows from its row. */
final class Omission {
    private Omission() {}

    static Optional<Explanation> of(CellId total, Figures figures, Prose prose) {
        var sums = ArithmeticRules.sums(figures).stream()
                .filter(sum -> sum.cells().contains(total))
                .toList();
        return sums.stream()
                .filter(sum -> sum.left().cells().equals(List.of(total))
                        && sum.right().cells().stream()
                                .allMatch(cell -> cell.row().equals(total.row())))
                .findFirst()
                .flatMap(row -> valueOf(row, figures))
                .map(value -> explanation(total, value, sums, figures, prose));
    }

    private static Optional<BigDecimal> valueOf(Sum row, Figures figures) {
        if (!row.right().cells().stream().allMatch(figures::isPlain)) {
            return Optional.empty();
        }
        return Optional.of(row.right().cells().stream()
                        .filter(cell -> figures.state(cell) == FigureState.READ)
                        .map(figures::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .filter(value -> value.signum() >= 0);
    }

    private static Explanation explanation(
            CellId total, BigDecimal value, List<Sum> sums, Figures figures, Prose prose) {
        var supposed = figures.supposing(total, value);
        var hold = sums.stream().filter(sum -> holds(sum, supposed)).toList();
        // The column may say otherwise: then the row has another mistake, or the column has.
        var contradicted = sums.stream()
                .anyMatch(sum -> !hold.contains(sum)
                        && SumCheck.difference(sum, supposed).isPresent());
        var testimony = prose.on(
                Map.of(total, value),
                hold.stream().flatMap(sum -> sum.cells().stream()).toList());
        var where = Words.cell(total, figures.format(total.table()));
        var change = new Change(total, null, value);
        return new Explanation(
                List.of(),
                List.of(total),
                Optional.of(new Repair(
                        change.cell(),
                        change.from(),
                        change.to(),
                        !contradicted,
                        hold.stream().map(Sum::name).toList(),
                        List.of(),
                        Mistake.LEFT_BLANK,
                        testimony.orElse(null),
                        List.of())),
                new Message(
                        where.zh() + "可补填" + value.toPlainString() + "。",
                        "By its row, " + where.en() + " is " + value.toPlainString() + "."));
    }

    private static boolean holds(Sum sum, Figures figures) {
        return SumCheck.difference(sum, figures)
                .filter(difference -> difference.signum() == 0)
                .isPresent();
    }
}
