package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.gongkai.parse.Deadline;

/** Which of the lines of a page make a table together. */
final class GridLines {
    /** Lines that reach this far beyond the last line across enclose a row or column more. */
    private static final float SMALLEST_OPEN = 8;
    /** More elementary cells than this are a drawing, not a table. */
    private static final int MOST_CELLS = 40_000;
    /** More crossings than this are a drawing too: hatching, a map. */
    private static final int MOST_CROSSINGS = 1_000_000;

    private GridLines() {}

    /** The tables that the lines of a page draw, from top to bottom. */
    static List<RuledGrid> find(List<Rule> allHorizontals, List<Rule> allVerticals, Deadline deadline) {
        var horizontals = RuleMerger.merge(allHorizontals);
        var verticals = RuleMerger.merge(allVerticals);
        if ((long) horizontals.size() * verticals.size() > MOST_CROSSINGS) {
            return List.of();
        }
        var touching = new UnionFind(horizontals.size() + verticals.size());
        for (int h = 0; h < horizontals.size(); h++) {
            for (int v = 0; v < verticals.size(); v++) {
                if (touch(horizontals.get(h), verticals.get(v))) {
                    touching.join(h, horizontals.size() + v);
                }
            }
        }
        var tables = new TreeMap<Integer, List<List<Rule>>>();
        for (int i = 0; i < horizontals.size() + verticals.size(); i++) {
            var table = tables.computeIfAbsent(touching.find(i), _ -> List.of(new ArrayList<>(), new ArrayList<>()));
            if (i < horizontals.size()) {
                table.get(0).add(horizontals.get(i));
            } else {
                table.get(1).add(verticals.get(i - horizontals.size()));
            }
        }
        var grids = new ArrayList<RuledGrid>();
        for (var table : tables.values()) {
            var xs = openEnds(RuleMerger.places(table.get(1)), table.get(0));
            var ys = openEnds(apart(RuleMerger.places(table.get(0))), table.get(1));
            boolean isTable = xs.length > 2 && ys.length >= 2;
            if (isTable && (long) xs.length * ys.length <= MOST_CELLS) {
                grids.add(new RuledGrid(xs, ys, table.get(0), table.get(1), deadline));
            }
        }
        grids.sort((a, b) -> Float.compare(a.top(), b.top()));
        return grids;
    }

    /**
     * Adds the edges that are not drawn: a table cut at a page end has no bottom line, one without side lines no left and
     * right. The lines across tell how far it reaches.
     */
    private static float[] openEnds(float[] places, List<Rule> across) {
        if (places.length == 0) {
            return places;
        }
        double from = across.stream().mapToDouble(Rule::from).min().orElse(places[0]);
        double to = across.stream().mapToDouble(Rule::to).max().orElse(places[0]);
        var open = new ArrayList<Float>();
        if (from < places[0] - SMALLEST_OPEN) {
            open.add((float) from);
        }
        for (float place : places) {
            open.add(place);
        }
        if (to > places[places.length - 1] + SMALLEST_OPEN) {
            open.add((float) to);
        }
        var array = new float[open.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = open.get(i);
        }
        return array;
    }

    private static float[] apart(float[] ys) {
        var kept = new float[ys.length];
        int count = 0;
        for (float y : ys) {
            if (count == 0 || y - kept[count - 1] >= RuledGrid.FLATTEST) {
                kept[count++] = y;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static boolean touch(Rule horizontal, Rule vertical) {
        return horizontal.from() - RuledGrid.REACH <= vertical.at()
                && vertical.at() <= horizontal.to() + RuledGrid.REACH
                && vertical.from() - RuledGrid.REACH <= horizontal.at()
                && horizontal.at() <= vertical.to() + RuledGrid.REACH;
    }
}
