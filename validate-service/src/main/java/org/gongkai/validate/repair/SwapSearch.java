package org.gongkai.validate.repair;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.validate.repair.Mending.Step;

/**
 * Finds two neighbours in a row that may have changed places. That is one slip, although two cells: a single cell that would do
 * as well is then not the only answer.
 */
final class SwapSearch {
    private SwapSearch() {}

    /** The swaps after which exactly these of the broken equations hold, and all others stay as they are. */
    static List<Mending> mending(long mends, EquationSystem system) {
        var broken = system.broken();
        return IntStream.range(0, broken.length)
                .filter(i -> (mends & (1L << i)) != 0)
                .flatMap(i -> IntStream.of(system.cellsOf(broken[i])))
                .distinct()
                .boxed()
                .flatMap(cell -> Stream.of(cell - 1, cell).map(left -> swap(left, mends, system)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Mending> swap(int left, long mends, EquationSystem system) {
        var right = left + 1;
        if (left < 0
                || right >= system.cells()
                || !system.id(left).row().equals(system.id(right).row())
                || system.value(left) == system.value(right)) {
            return Optional.empty();
        }
        var by = system.value(right) - system.value(left);
        var steps = List.of(new Step(left, by), new Step(right, -by));
        var residuals = system.residuals();
        var before = system.residuals();
        for (var step : steps) {
            var equations = system.equationsOf(step.cell());
            for (int i = 0; i < equations.length; i++) {
                residuals[equations[i]] += system.signsOf(step.cell())[i] * step.by();
            }
        }
        var broken = system.broken();
        for (int i = 0; i < broken.length; i++) {
            var meant = (mends & (1L << i)) != 0;
            if (residuals[broken[i]] != (meant ? 0 : before[broken[i]])) {
                return Optional.empty();
            }
            before[broken[i]] = residuals[broken[i]];
        }
        return Arrays.equals(residuals, before) ? Optional.of(new Mending(steps, mends)) : Optional.empty();
    }
}
