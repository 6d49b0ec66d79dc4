package org.gongkai.validate.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.validate.repair.Mending.Step;

/** Tells one mistake from another: which of the broken equations have to do with each other. */
final class Mistakes {
    private final EquationSystem system;
    private final WayMaker ways;

    Mistakes(EquationSystem system, WayMaker ways) {
        this.system = system;
        this.ways = ways;
    }

    /**
     * Some of a mending.
     *
     * @param steps the cells to change
     * @param mends the broken equations that hold then
     * @param whole all steps of the choice that have to do with it; only together with them all equations hold
     */
    record Part(List<Step> steps, long mends, List<Step> whole) {}

    /** The mistakes that a choice consists of. */
    List<Part> partsOf(List<Mending> choice) {
        var ofTotals = choice.stream().filter(this::changesTotals).toList();
        var totals =
                ofTotals.stream().flatMap(mending -> mending.steps().stream()).toList();
        if (ofTotals.size() > 1 && ways.of(totals, totals).isOneSlip()) {
            var mends = ofTotals.stream().mapToLong(Mending::mends).reduce(0, (one, other) -> one | other);
            return Stream.concat(
                            Stream.of(new Part(totals, mends, totals)),
                            choice.stream()
                                    .filter(mending -> !changesTotals(mending))
                                    .flatMap(mending -> partsOf(mending, mending.steps()).stream()))
                    .toList();
        }
        return choice.stream()
                .flatMap(mending -> partsOf(mending, changesTotals(mending) ? totals : mending.steps()).stream())
                .toList();
    }

    /** Changes in the row 总计 belong together by the sum of that row, whether or not it is looked at. */
    private boolean changesTotals(Mending mending) {
        return mending.steps().stream().anyMatch(step -> TotalsRow.has(system.id(step.cell())));
    }

    /**
     * The parts of a mending that are mistakes of their own. A column whose 总计 was left at 0 says so by two equations,
     * whatever the other columns say; but of two numbers that changed places neither can be told without the other.
     */
    private List<Part> partsOf(Mending mending, List<Step> whole) {
        var groups = groupsOf(mending, whole);
        var apart = groups.size() > 1
                && groups.stream().allMatch(part -> Long.bitCount(part.mends()) > 1)
                && !ways.of(mending.steps(), whole).isOneSlip();
        return apart ? groups : List.of(new Part(mending.steps(), mending.mends(), whole));
    }

    /** Steps that have a broken equation in common stand in one group. */
    private List<Part> groupsOf(Mending mending, List<Step> whole) {
        var groups = new ArrayList<Part>();
        for (var step : mending.steps()) {
            var steps = new ArrayList<>(List.of(step));
            var mends = brokenOf(step);
            for (var group : List.copyOf(groups)) {
                if ((group.mends() & mends) != 0) {
                    groups.remove(group);
                    steps.addAll(group.steps());
                    mends |= group.mends();
                }
            }
            groups.add(new Part(List.copyOf(steps), mends, whole));
        }
        return groups;
    }

    private long brokenOf(Step step) {
        var broken = system.broken();
        return IntStream.range(0, broken.length)
                .filter(i -> IntStream.of(system.equationsOf(step.cell())).anyMatch(equation -> equation == broken[i]))
                .mapToLong(i -> 1L << i)
                .reduce(0, (one, other) -> one | other);
    }

    /** Joins what overlaps, so that every broken equation is in one set only. */
    static List<Long> disjoint(List<Long> sets) {
        var joined = new ArrayList<Long>();
        for (var set : sets) {
            long all = set;
            for (var other : List.copyOf(joined)) {
                if ((other & all) != 0) {
                    joined.remove(other);
                    all |= other;
                }
            }
            joined.add(all);
        }
        return joined.stream()
                .sorted(Comparator.comparingInt(Long::numberOfTrailingZeros))
                .toList();
    }
}
