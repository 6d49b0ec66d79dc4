package org.gongkai.validate.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.FigureState;
import org.gongkai.validate.arithmetic.ArithmeticRules;
import org.gongkai.validate.arithmetic.Sum;
import org.gongkai.validate.arithmetic.SumCheck;
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
    private static final int STEPS = 60_000;

    private Explainer() {}

    /** The mistakes of a report, each with all the equations that it breaks. */
    public static List<Explanation> explain(Report report) {
        var figures = report.figures();
        var assessable = new ArrayList<Difference>();
        Set<CellId> frozen = new HashSet<>();
        for (var sum : ArithmeticRules.sums(figures)) {
            SumCheck.difference(sum, figures)
                    .ifPresentOrElse(
                            difference -> assessable.add(new Difference(sum, difference)),
                            () -> frozen.addAll(blanksOf(sum, figures)));
        }
        var prose = new Prose(report.parsed().claims(), figures);
        return EquationSystem.of(assessable, frozen, figures).stream()
                .flatMap(system -> explain(system, figures, prose))
                .toList();
    }

    /** What stands in a 总计 that was left out; empty where its row was not read in full. */
    public static Optional<Explanation> omission(CellId total, Report report) {
        return Omission.of(total, report.figures(), new Prose(report.parsed().claims(), report.figures()));
    }

    /** To fill in a blank of a sum that is not assessable for its blanks would break that one. */
    private static List<CellId> blanksOf(Sum sum, Figures figures) {
        return sum.cells().stream().allMatch(figures::isPlain)
                ? sum.cells().stream()
                        .filter(cell -> figures.state(cell) == FigureState.BLANK)
                        .toList()
                : List.of();
    }

    private static Stream<Explanation> explain(EquationSystem system, Figures figures, Prose prose) {
        var ways = new WayMaker(system, figures, prose);
        var solutions = Solutions.of(system, new Work(STEPS));
        if (solutions.choices().isEmpty()) {
            return IntStream.of(system.broken()).mapToObj(system::sum).map(sum -> Offer.nothing(sum, figures));
        }
        var mistakes = new Mistakes(system, ways);
        var choices = solutions.choices().stream()
                .map(choice -> choice.stream()
                        .flatMap(mending -> mistakes.partsOf(mending).stream())
                        .toList())
                .toList();
        return Mistakes.disjoint(choices.stream()
                        .flatMap(List::stream)
                        .map(Part::mends)
                        .distinct()
                        .toList())
                .stream()
                .map(mistake -> {
                    var found = ways(mistake, choices, ways);
                    return Offer.of(sums(mistake, system), found, solutions.complete() && found.size() == 1, figures);
                });
    }

    private static List<Way> ways(long mistake, List<List<Part>> choices, WayMaker ways) {
        var seen = new HashSet<Set<Mending.Step>>();
        var found = new ArrayList<Way>();
        for (var choice : choices) {
            var parts = choice.stream()
                    .filter(part -> (part.mends() & mistake) != 0)
                    .toList();
            var steps = parts.stream().flatMap(part -> part.steps().stream()).toList();
            if (seen.add(Set.copyOf(steps))) {
                found.add(ways.of(
                        steps, parts.stream().map(Part::whole).distinct().toList()));
            }
        }
        found.sort(Way.LIKELIEST_FIRST);
        return found;
    }

    private static List<Sum> sums(long mistake, EquationSystem system) {
        return IntStream.range(0, system.broken().length)
                .filter(i -> (mistake & (1L << i)) != 0)
                .mapToObj(i -> system.sum(system.broken()[i]))
                .toList();
    }
}
