package org.gongkai.parse.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers of pages that stand among other numbers: they count up by one from page to page. */
final class PageSequence {
    private final List<List<Integer>> places = new ArrayList<>();
    private final List<List<Integer>> likely = new ArrayList<>();

    /**
     * The next place where the number of a page stands.
     *
     * @param numbers those that stand there
     * @param likely those of them that are more likely to be the page's
     * @return how many places there were before
     */
    int add(List<Integer> numbers, List<Integer> likely) {
        places.add(numbers);
        this.likely.add(likely);
        return places.size() - 1;
    }

    /** The first number; empty where several would do, or none. */
    Optional<Integer> first() {
        var fitting = fitting(places);
        var best = fitting.size() > 1 ? fitting(likely) : fitting;
        return best.size() == 1 && places.size() > 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private static List<Integer> fitting(List<List<Integer>> places) {
        return places.isEmpty()
                ? List.of()
                : places.getFirst().stream()
                        .filter(first -> countsUp(first, places))
                        .toList();
    }

    private static boolean countsUp(int first, List<List<Integer>> places) {
        for (int i = 0; i < places.size(); i++) {
            if (!places.get(i).contains(first + i)) {
                return false;
            }
        }
        return true;
    }
}
