package org.gongkai.validate.repair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses mendings that together make everything hold, each broken equation by one of them, with the fewest cells. */
final class Cover {
    /** So many ways are told apart; with more of them nobody is helped by a list. */
    static final int MOST = 200;

    private static final int IMPOSSIBLE = 1_000;

    private final Map<Long, List<Mending>> byFirst = new HashMap<>();
    private final Map<Long, Integer> costs = new HashMap<>();
    private final long all;

    private Cover(Collection<Mending> mendings, int broken) {
        all = (1L << broken) - 1;
        var cheapest = new HashMap<Long, Integer>();
        mendings.forEach(mending -> cheapest.merge(mending.mends(), mending.size(), Math::min));
        for (var mending : mendings) {
            // One that needs more cells for the same equations is in no cheapest choice.
            if (mending.mends() != 0 && mending.size() == cheapest.get(mending.mends())) {
                byFirst.computeIfAbsent(Long.lowestOneBit(mending.mends()), _ -> new ArrayList<>())
                        .add(mending);
            }
        }
    }

    /** The choices with the fewest cells; empty where nothing makes all of them hold. */
    static List<List<Mending>> cheapest(Collection<Mending> mendings, int broken) {
        var cover = new Cover(mendings, broken);
        var choices = new ArrayList<List<Mending>>();
        if (cover.cost(cover.all) < IMPOSSIBLE) {
            cover.choose(cover.all, new ArrayList<>(), choices);
        }
        return choices;
    }

    static int size(List<Mending> choice) {
        return choice.stream().mapToInt(Mending::size).sum();
    }

    private int cost(long open) {
        if (open == 0) {
            return 0;
        }
        var known = costs.get(open);
        if (known != null) {
            return known;
        }
        var least = IMPOSSIBLE;
        for (var mending : startingAt(open)) {
            least = Math.min(least, mending.size() + cost(open & ~mending.mends()));
        }
        costs.put(open, least);
        return least;
    }

    private void choose(long open, List<Mending> chosen, List<List<Mending>> choices) {
        if (open == 0) {
            choices.add(List.copyOf(chosen));
            return;
        }
        for (var mending : startingAt(open)) {
            if (choices.size() < MOST
                    && mending.size() + cost(open & ~mending.mends()) == cost(open)
                    && chosen.stream().noneMatch(mending::sharesACellWith)) {
                chosen.addLast(mending);
                choose(open & ~mending.mends(), chosen, choices);
                chosen.removeLast();
            }
        }
    }

    private List<Mending> startingAt(long open) {
        return byFirst.getOrDefault(Long.lowestOneBit(open), List.of()).stream()
                .filter(mending -> (mending.mends() & ~open) == 0)
                .toList();
    }
}
