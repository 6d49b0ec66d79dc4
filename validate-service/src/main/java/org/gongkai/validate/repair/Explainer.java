package org.gongkai.validate.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.validate.arithmetic.ArithmeticRules;
import org.gongkai.validate.arithmetic.Sum;
import org.gongkai.validate.repair.EquationSystem.Difference;
import org.gongkai.validate.repair.Mistakes.Part;
import org.gongkai.validate.rule.Figures;
import org.gongkai.validate.rule.Report;

/**
 * Finds the mistakes behind broken equations: the smallest sets of cells whose change makes all of them hold, after Fellegi
 * and Holt. A report that breaks nothing costs one look at each equation.
 */
public final class Explainer {
    /** What beyond this has not been tried is said not to have been found. */
    private static final int STEPS = 30_000;

    private final EquationSystem system;
    private final Figures figures;
    private final WayMaker ways;

    private Explainer(EquationSystem system, Figures figures, Prose prose) {
        this.system = system;
        this.figures = figures;
        this.ways = new WayMaker(system, figures, prose);
    }

    /** Whether these cells may have been misread, because a figure beside them was not read for certain. */
    public static boolean isInDoubt(List<CellId> cells, Report report) {
        return Judged.inDoubt(cells, ArithmeticRules.sums(report.figures()), report.figures());
    }

    /** The mistakes of a report, each with all the equations that it breaks. */
    public static List<Explanation> explain(Report report) {
        var figures = report.figures();
        var all = ArithmeticRules.sums(figures);
        var judged = new ArrayList<Difference>();
        Set<CellId> frozen = new HashSet<>();
        for (var sum : all) {
            Judged.of(sum, figures).ifPresentOrElse(judged::add, () -> frozen.addAll(Judged.blanksOf(sum, figures)));
        }
        var implied = TotalsRow.impliedBy(judged, all);
        implied.ifPresent(judged::remove);
        var prose = new Prose(report.parsed().claims(), figures);
        var explained = EquationSystem.of(judged, frozen, figures).stream()
                .flatMap(system -> new Explainer(system, figures, prose).explain())
                .toList();
        return implied.filter(equation -> equation.value().signum() != 0)
                .map(equation -> withTotalsRow(equation.sum(), explained, figures))
                .orElse(explained);
    }

    /** The sum of the row 总计 goes with the mistake in that row: it is broken by nothing else. */
    private static List<Explanation> withTotalsRow(Sum sum, List<Explanation> explained, Figures figures) {
        var all = new ArrayList<>(explained);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).changes(TotalsRow::has)) {
                all.set(i, all.get(i).alsoBreaking(sum));
                return all;
            }
        }
        all.add(Offer.nothing(sum, figures));
        return all;
    }

    /** What stands in a 总计 that was left out; empty where its row was not read in full. */
    public static Optional<Explanation> omission(CellId total, Report report) {
        return Omission.of(total, report.figures(), new Prose(report.parsed().claims(), report.figures()));
    }

    private Stream<Explanation> explain() {
        var solutions = Solutions.of(system, new Work(STEPS));
        if (solutions.choices().isEmpty()) {
            return IntStream.of(system.broken()).mapToObj(system::sum).map(sum -> Offer.nothing(sum, figures));
        }
        var mistakes = new Mistakes(system, ways);
        var choices = solutions.choices().stream().map(mistakes::partsOf).toList();
        return Mistakes.disjoint(choices.stream()
                        .flatMap(List::stream)
                        .map(Part::mends)
                        .distinct()
                        .toList())
                .stream()
                .map(mistake -> {
                    var found = ways(mistake, choices);
                    return Offer.of(sums(mistake), found, solutions.complete() && found.size() == 1, figures);
                });
    }

    private List<Way> ways(long mistake, List<List<Part>> choices) {
        var seen = new HashSet<Set<Mending.Step>>();
        var found = new ArrayList<Way>();
        for (var choice : choices) {
            var parts = choice.stream()
                    .filter(part -> (part.mends() & mistake) != 0)
                    .toList();
            var steps = parts.stream().flatMap(part -> part.steps().stream()).toList();
            if (seen.add(Set.copyOf(steps))) {
                found.add(ways.of(
                        steps,
                        parts.stream().flatMap(part -> part.whole().stream()).toList()));
            }
        }
        for (var swap : SwapSearch.mending(mistake, system)) {
            if (seen.add(Set.copyOf(swap.steps()))) {
                found.add(ways.of(swap.steps(), swap.steps()));
            }
        }
        found.sort(Way.LIKELIEST_FIRST);
        return found;
    }

    private List<Sum> sums(long mistake) {
        return IntStream.range(0, system.broken().length)
                .filter(i -> (mistake & (1L << i)) != 0)
                .mapToObj(i -> system.sum(system.broken()[i]))
                .toList();
    }
}
