package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.parse.template.SpacedLine.Word;

/** Puts figures below the headings they stand nearest to, in order; known only where any other way is clearly worse. */
final class NearestColumns {
    private static final double REACH = 6;
    /** So much farther in sum every other way must be. */
    private static final double MARGIN = 2;

    private final List<Word> figures;
    private final List<Double> headings;
    private List<Integer> best = List.of();
    private double least = Double.MAX_VALUE;
    private double second = Double.MAX_VALUE;

    private NearestColumns(List<Word> figures, List<Double> headings) {
        this.figures = figures;
        this.headings = headings;
    }

    /** For each figure the number of its heading. */
    static Optional<List<Integer>> of(List<Word> figures, List<Double> headings) {
        var search = new NearestColumns(figures, headings);
        search.place(new ArrayList<>(), 0);
        return search.best.size() == figures.size() && search.second - search.least >= MARGIN
                ? Optional.of(search.best)
                : Optional.empty();
    }

    private void place(List<Integer> placed, double distance) {
        if (distance > second) {
            return;
        }
        if (placed.size() == figures.size()) {
            if (distance < least) {
                second = least;
                least = distance;
                best = List.copyOf(placed);
            } else {
                second = distance;
            }
            return;
        }
        double middle = figures.get(placed.size()).middle();
        for (int heading = placed.isEmpty() ? 0 : placed.getLast() + 1; heading < headings.size(); heading++) {
            double away = Math.abs(headings.get(heading) - middle);
            if (away <= REACH) {
                placed.add(heading);
                place(placed, distance + away);
                placed.removeLast();
            }
        }
    }
}
