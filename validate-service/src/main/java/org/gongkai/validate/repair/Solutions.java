package org.gongkai.validate.repair;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The smallest sets of cells whose change makes all equations of a system hold.
 *
 * @param choices each a set of mendings; empty where none was found
 * @param complete whether there is certainly no other as small
 */
record Solutions(List<List<Mending>> choices, boolean complete) {
    /** Mendings of more cells are looked for only where they follow a row or column. */
    private static final int LARGEST_MENDING = 4;

    /** Bits of a long. */
    private static final int MOST_BROKEN = 60;

    Solutions {
        choices = List.copyOf(choices);
    }

    static Solutions of(EquationSystem system, Work work) {
        var broken = system.broken().length;
        if (broken > MOST_BROKEN) {
            return new Solutions(List.of(), false);
        }
        var mendings = new LinkedHashSet<Mending>();
        for (int limit = 1; limit <= LARGEST_MENDING && !work.isUsedUp(); limit++) {
            mendings.addAll(MendingSearch.upTo(limit, system, work));
            var choices = Cover.cheapest(mendings, broken);
            if (!choices.isEmpty()
                    && Cover.size(choices.getFirst()) < leastWithAMendingOf(limit + 1, system)
                    && !work.isUsedUp()) {
                return new Solutions(choices, choices.size() < Cover.MOST);
            }
        }
        mendings.addAll(ShiftSearch.in(system));
        return new Solutions(Cover.cheapest(mendings, broken), false);
    }

    /**
     * How many cells a choice has at least that contains a mending of so many. A tree of n cells joins n + 1 equations,
     * and whatever it leaves broken takes a cell for every two. Where the sum of the row 总计 has to be looked at, the cells
     * of that row join three, and nothing better can be said than that no cell mends more than two others.
     */
    private static int leastWithAMendingOf(int cells, EquationSystem system) {
        var broken = 0;
        for (var equation : system.broken()) {
            broken += TotalsRow.isIt(system.sum(equation)) ? 0 : 1;
        }
        if (IntStream.range(0, system.equations()).anyMatch(equation -> TotalsRow.isIt(system.sum(equation)))) {
            return Math.max(cells, (broken + 1) / 2);
        }
        var left = Math.max(0, broken - (cells + 1));
        return cells + (left + 1) / 2;
    }
}
