package org.gongkai.validate.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.validate.repair.Mending.Step;

/**
 * Finds the changes inside one row or one column that make every equation across it hold: what a row or column shifted by
 * one cell leaves behind. They are far more cells than {@link MendingSearch} can try, but each is determined.
 */
final class ShiftSearch {
    private ShiftSearch() {}

    static List<Mending> in(EquationSystem system) {
        return IntStream.range(0, system.equations())
                .mapToObj(line -> along(line, system))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The change of those cells of a row or column whose other equations do not hold. */
    private static Optional<Mending> along(int line, EquationSystem system) {
        var residuals = system.residuals();
        var steps = new ArrayList<Step>();
        for (var cell : system.cellsOf(line)) {
            var by = by(cell, line, system, residuals);
            if (by != 0) {
                if (system.value(cell) + by < 0) {
                    return Optional.empty();
                }
                steps.add(new Step(cell, by));
            }
        }
        for (var step : steps) {
            var equations = system.equationsOf(step.cell());
            for (int i = 0; i < equations.length; i++) {
                residuals[equations[i]] += system.signsOf(step.cell())[i] * step.by();
            }
        }
        return steps.size() > 1 ? mending(steps, system, residuals) : Optional.empty();
    }

    private static long by(int cell, int line, EquationSystem system, long[] residuals) {
        var equations = system.equationsOf(cell);
        for (int i = 0; i < equations.length; i++) {
            if (equations[i] != line && residuals[equations[i]] != 0) {
                return -residuals[equations[i]] * system.signsOf(cell)[i];
            }
        }
        return 0;
    }

    private static Optional<Mending> mending(List<Step> steps, EquationSystem system, long[] residuals) {
        var mends = 0L;
        var broken = system.broken();
        for (var step : steps) {
            for (var equation : system.equationsOf(step.cell())) {
                if (residuals[equation] != 0) {
                    return Optional.empty();
                }
                for (int i = 0; i < broken.length; i++) {
                    mends |= broken[i] == equation ? 1L << i : 0;
                }
            }
        }
        return Optional.of(new Mending(
                steps.stream().sorted(Comparator.comparingInt(Step::cell)).toList(), mends));
    }
}
