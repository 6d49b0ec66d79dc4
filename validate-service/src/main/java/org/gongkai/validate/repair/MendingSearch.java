package org.gongkai.validate.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.validate.repair.Mending.Step;

/**
 * Finds every {@link Mending} of up to so many cells. The equations form a network: a figure stands in the sum of its row
 * and in a sum of its column. So the cells of a smallest change form trees in it, and a tree has an end: a broken equation
 * in which one cell alone is changed, hence by as much as the equation is out. The search begins at such ends and goes
 * on wherever the last change has put another equation out.
 */
final class MendingSearch {
    /** A cell of the row 总计 stands in the sum of its row, in the balance and in the sum of the results. */
    private static final int MOST_EQUATIONS_OF_A_CELL = 3;

    private final EquationSystem system;
    private final int limit;
    private final Work work;

    private final long[] residuals;
    private final int[] touched;
    private final boolean[] closed;
    private final List<Step> chosen = new ArrayList<>();
    private final Set<Set<Step>> seen = new HashSet<>();
    private final List<Mending> found = new ArrayList<>();

    private MendingSearch(EquationSystem system, int limit, Work work) {
        this.system = system;
        this.limit = limit;
        this.work = work;
        this.residuals = system.residuals();
        this.touched = new int[residuals.length];
        this.closed = new boolean[residuals.length];
    }

    /** All of them, unless the work is used up before. */
    static List<Mending> upTo(int limit, EquationSystem system, Work work) {
        var search = new MendingSearch(system, limit, work);
        for (var end : system.broken()) {
            search.closeByEveryCell(end);
        }
        return search.found;
    }

    private void closeByEveryCell(int equation) {
        for (var cell : system.cellsOf(equation)) {
            close(equation, cell);
        }
    }

    /** Makes an equation hold by one of its cells, and goes on from there. */
    private void close(int equation, int cell) {
        if (!work.step()) {
            return;
        }
        var by = -residuals[equation] * sign(cell, equation);
        if (system.value(cell) + by < 0 || isChosen(cell) || touchesAClosedEquation(cell)) {
            return;
        }
        change(cell, by, 1);
        closed[equation] = true;
        chosen.addLast(new Step(cell, by));
        goOn();
        chosen.removeLast();
        closed[equation] = false;
        change(cell, -by, -1);
    }

    private void goOn() {
        var open = open();
        var left = limit - chosen.size();
        if (open.isEmpty()) {
            keep();
        } else if (left == 1) {
            closeAll(open);
        } else if (open.size() <= left * MOST_EQUATIONS_OF_A_CELL) {
            for (var equation : open) {
                closeByEveryCell(equation);
            }
            // Or another end whose one cell stands in an equation that is open: the two are mended together.
            for (var end : system.broken()) {
                if (touched[end] == 0) {
                    for (var cell : system.cellsOf(end)) {
                        if (standsInOneOf(open, cell)) {
                            close(end, cell);
                        }
                    }
                }
            }
        }
    }

    /** With the last cell: it must make hold whatever is open, and put out nothing. */
    private void closeAll(List<Integer> open) {
        var equation = open.getFirst();
        for (var cell : system.cellsOf(equation)) {
            if (work.step() && closesAll(open, cell, -residuals[equation] * sign(cell, equation))) {
                close(equation, cell);
            }
        }
    }

    private boolean closesAll(List<Integer> open, int cell, long by) {
        var equations = system.equationsOf(cell);
        var signs = system.signsOf(cell);
        int closes = 0;
        for (int i = 0; i < equations.length; i++) {
            if (residuals[equations[i]] + signs[i] * by != 0) {
                return false;
            }
            closes += open.contains(equations[i]) ? 1 : 0;
        }
        return closes == open.size();
    }

    private void keep() {
        if (seen.add(Set.copyOf(chosen))) {
            var mends = 0L;
            var broken = system.broken();
            for (int i = 0; i < broken.length; i++) {
                mends |= touched[broken[i]] > 0 ? 1L << i : 0;
            }
            found.add(new Mending(
                    chosen.stream().sorted(Comparator.comparingInt(Step::cell)).toList(), mends));
        }
    }

    /** The equations that the changes so far have touched and that do not hold. */
    private List<Integer> open() {
        var open = new ArrayList<Integer>();
        for (var step : chosen) {
            for (var equation : system.equationsOf(step.cell())) {
                if (residuals[equation] != 0 && !open.contains(equation)) {
                    open.add(equation);
                }
            }
        }
        return open;
    }

    private void change(int cell, long by, int times) {
        var equations = system.equationsOf(cell);
        var signs = system.signsOf(cell);
        for (int i = 0; i < equations.length; i++) {
            residuals[equations[i]] += signs[i] * by;
            touched[equations[i]] += times;
        }
    }

    private int sign(int cell, int equation) {
        var equations = system.equationsOf(cell);
        for (int i = 0; i < equations.length; i++) {
            if (equations[i] == equation) {
                return system.signsOf(cell)[i];
            }
        }
        throw new IllegalArgumentException(system.id(cell) + " is not in it");
    }

    private boolean isChosen(int cell) {
        return chosen.stream().anyMatch(step -> step.cell() == cell);
    }

    private boolean touchesAClosedEquation(int cell) {
        for (var equation : system.equationsOf(cell)) {
            if (closed[equation]) {
                return true;
            }
        }
        return false;
    }

    private boolean standsInOneOf(List<Integer> open, int cell) {
        for (var equation : system.equationsOf(cell)) {
            if (open.contains(equation)) {
                return true;
            }
        }
        return false;
    }
}
