package org.gongkai.validate.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongkai.events.CellId;
import org.gongkai.events.FigureState;
import org.gongkai.validate.arithmetic.Sum;
import org.gongkai.validate.rule.Figures;

/**
 * Equations that share cells, and the cells in them that may be changed, numbered from 0: the search looks at them some
 * ten thousand times. Cells that were not read are in no such equation, so they are not here.
 */
final class EquationSystem {
    /** Larger numbers are no count of anything, and must not overflow when added up. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private final List<Sum> sums;
    private final long[] residuals;
    private final int[] broken;
    private final CellId[] cells;
    private final long[] values;
    private final boolean[] blank;
    private final int[][] equationsOf;
    private final int[][] signsOf;
    private final int[][] cellsOf;

    private EquationSystem(List<Difference> equations, Set<CellId> frozen, Figures figures) {
        var whole = equations.stream().allMatch(equation -> isWhole(equation.value()));
        sums = equations.stream().map(Difference::sum).toList();
        residuals = equations.stream()
                .mapToLong(equation -> whole
                        ? equation.value().longValueExact()
                        : equation.value().signum())
                .toArray();
        broken = IntStream.range(0, residuals.length)
                .filter(equation ->
                        residuals[equation] != 0 && !equations.get(equation).dormant())
                .toArray();
        // Where fractions are printed, which are no counts at all, no cell may be changed: nothing will be found.
        cells = sums.stream()
                .flatMap(sum -> sum.cells().stream())
                .distinct()
                .filter(cell -> whole && !frozen.contains(cell) && isCount(cell, figures))
                .sorted()
                .toArray(CellId[]::new);
        values = new long[cells.length];
        blank = new boolean[cells.length];
        equationsOf = new int[cells.length][0];
        signsOf = new int[cells.length][0];
        cellsOf = new int[sums.size()][0];
        Map<CellId, Integer> numbers = HashMap.newHashMap(cells.length);
        for (int cell = 0; cell < cells.length; cell++) {
            numbers.put(cells[cell], cell);
            blank[cell] = figures.state(cells[cell]) == FigureState.BLANK;
            values[cell] = blank[cell] ? 0 : figures.value(cells[cell]).longValueExact();
        }
        for (int equation = 0; equation < cellsOf.length; equation++) {
            var dormant = equations.get(equation).dormant();
            link(sums.get(equation).left(), equation, 1, dormant, numbers);
            link(sums.get(equation).right(), equation, -1, dormant, numbers);
        }
    }

    private void link(Sum.Side side, int equation, int sign, boolean dormant, Map<CellId, Integer> numbers) {
        for (var id : side.cells()) {
            var cell = numbers.get(id);
            if (cell != null && (!dormant || blank[cell])) {
                equationsOf[cell] = with(equationsOf[cell], equation);
                signsOf[cell] = with(signsOf[cell], sign);
                cellsOf[equation] = with(cellsOf[equation], cell);
            }
        }
    }

    private static int[] with(int[] numbers, int another) {
        var more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = another;
        return more;
    }

    /**
     * An equation and what is wrong with it.
     *
     * @param sum the equation
     * @param value what its left side has more than the right one
     * @param dormant it is not assessable for the blanks of one side: whoever fills in one of them must make it hold
     */
    record Difference(Sum sum, BigDecimal value, boolean dormant) {}

    /**
     * The systems in which something is broken.
     *
     * @param equations the assessable equations
     * @param frozen cells that must stay as they are
     */
    static List<EquationSystem> of(List<Difference> equations, Set<CellId> frozen, Figures figures) {
        return components(equations).stream()
                .filter(component -> component.stream()
                        .anyMatch(equation ->
                                !equation.dormant() && equation.value().signum() != 0))
                .map(component -> new EquationSystem(component, frozen, figures))
                .toList();
    }

    /** Equations that share a cell stand together, also over others; in the order of the rules. */
    private static Collection<List<Difference>> components(List<Difference> equations) {
        var root = IntStream.range(0, equations.size()).toArray();
        Map<CellId, Integer> firstWith = new HashMap<>();
        for (int equation = 0; equation < root.length; equation++) {
            for (var cell : equations.get(equation).sum().cells()) {
                var first = rootOf(firstWith.getOrDefault(cell, equation), root);
                var own = rootOf(equation, root);
                root[Math.max(first, own)] = Math.min(first, own);
                firstWith.putIfAbsent(cell, equation);
            }
        }
        var components = new TreeMap<Integer, List<Difference>>();
        for (int equation = 0; equation < root.length; equation++) {
            components
                    .computeIfAbsent(rootOf(equation, root), _ -> new ArrayList<>())
                    .add(equations.get(equation));
        }
        return components.values();
    }

    private static int rootOf(int equation, int[] root) {
        int found = equation;
        while (root[found] != found) {
            found = root[found];
        }
        return found;
    }

    private static boolean isCount(CellId cell, Figures figures) {
        return figures.state(cell) == FigureState.BLANK || isWhole(figures.value(cell));
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(LARGEST) < 0;
    }

    Sum sum(int equation) {
        return sums.get(equation);
    }

    int equations() {
        return residuals.length;
    }

    /** What the left side has more than the right one, in figures as printed. */
    long[] residuals() {
        return residuals.clone();
    }

    /** The equations that do not hold; those that are dormant are not among them. */
    int[] broken() {
        return broken;
    }

    CellId id(int cell) {
        return cells[cell];
    }

    long value(int cell) {
        return values[cell];
    }

    boolean isBlank(int cell) {
        return blank[cell];
    }

    /** How many cells there are; in printed order. */
    int cells() {
        return cells.length;
    }

    int[] cellsOf(int equation) {
        return cellsOf[equation];
    }

    int[] equationsOf(int cell) {
        return equationsOf[cell];
    }

    /** 1 or −1 for each of {@link #equationsOf}: whether a cell stands on the left or on the right side. */
    int[] signsOf(int cell) {
        return signsOf[cell];
    }
}
