package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins the pieces that a table border is drawn of to whole lines. */
final class RuleMerger {
    /** Lines nearer than this are one line: doubled borders, both edges of a thick one. */
    private static final float SAME_LINE = 2.5f;
    /** Pieces of one line may leave a gap of this much. */
    private static final float GAP = 3;
    /** Dashes that joined to no more than this are no line. */
    private static final float SHORTEST_RULE = 4;

    private RuleMerger() {}

    static List<Rule> merge(List<Rule> rules) {
        var sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparingDouble(Rule::at));
        var merged = new ArrayList<Rule>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(from).at() > SAME_LINE) {
                mergeLine(sorted.subList(from, i), merged);
                from = i;
            }
        }
        merged.removeIf(rule -> rule.to() - rule.from() < SHORTEST_RULE);
        return merged;
    }

    private static void mergeLine(List<Rule> pieces, List<Rule> merged) {
        float at = (float) pieces.stream().mapToDouble(Rule::at).average().orElse(0);
        var sorted =
                pieces.stream().sorted(Comparator.comparingDouble(Rule::from)).toList();
        Rule open = null;
        for (var piece : sorted) {
            if (open != null && piece.from() <= open.to() + GAP) {
                open = new Rule(at, open.from(), Math.max(open.to(), piece.to()));
            } else {
                if (open != null) {
                    merged.add(open);
                }
                open = new Rule(at, piece.from(), piece.to());
            }
        }
        if (open != null) {
            merged.add(open);
        }
    }

    /** The distinct places of lines, in order. */
    static float[] places(List<Rule> rules) {
        var places = new ArrayList<Float>();
        rules.stream().map(Rule::at).sorted().forEach(at -> {
            if (places.isEmpty() || at - places.getLast() > SAME_LINE) {
                places.add(at);
            }
        });
        var array = new float[places.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = places.get(i);
        }
        return array;
    }
}
