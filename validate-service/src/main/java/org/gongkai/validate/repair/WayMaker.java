package org.gongkai.validate.repair;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.events.CellId;
import org.gongkai.events.Change;
import org.gongkai.validate.repair.Mending.Step;
import org.gongkai.validate.rule.Figures;

/** Turns what the search found into changes of cells, weighed. */
final class WayMaker {
    private final EquationSystem system;
    private final Figures figures;
    private final Prose prose;

    WayMaker(EquationSystem system, Figures figures, Prose prose) {
        this.system = system;
        this.figures = figures;
        this.prose = prose;
    }

    /**
     * A way of these steps.
     *
     * @param all the steps that have to be taken with them
     */
    Way of(List<Step> steps, List<Step> all) {
        Map<CellId, BigDecimal> changed =
                all.stream().map(this::change).collect(Collectors.toMap(Change::cell, Change::to, (one, _) -> one));
        var mended = all.stream()
                .flatMapToInt(step -> Arrays.stream(system.equationsOf(step.cell())))
                .distinct()
                .mapToObj(equation -> system.sum(equation).cells())
                .flatMap(List::stream)
                .toList();
        return Way.of(
                steps.stream()
                        .map(this::change)
                        .sorted((one, other) -> one.cell().compareTo(other.cell()))
                        .toList(),
                prose.on(changed, mended),
                figures);
    }

    private Change change(Step step) {
        var value = system.value(step.cell());
        return new Change(
                system.id(step.cell()),
                system.isBlank(step.cell()) ? null : BigDecimal.valueOf(value),
                BigDecimal.valueOf(value + step.by()));
    }
}
