package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;

/**
 * A table drawn with lines. The lines cut the table into elementary cells; where a wall between two is missing, they are
 * one merged cell.
 */
final class RuledGrid {
    /** A line counts as a wall when it is this near to both ends of it. */
    private static final float REACH = 3.5f;
    /** No row of text fits between lines as near as this. */
    private static final float FLATTEST = 4;
    /** Lines that reach this far beyond the last line across enclose a row or column more. */
    private static final float SMALLEST_OPEN = 8;
    /** More elementary cells than this are a drawing, not a table. */
    private static final int MOST_CELLS = 40_000;
    /** More crossings than this are a drawing too: hatching, a map. */
    private static final int MOST_CROSSINGS = 1_000_000;

    private final float[] xs;
    private final float[] ys;
    private final UnionFind regions;
    private final List<List<Glyph>> contents;
    private final List<Glyph> digits = new ArrayList<>();
    private final BitSet doubtful = new BitSet();

    private RuledGrid(float[] xs, float[] ys, List<Rule> horizontals, List<Rule> verticals, Deadline deadline) {
        this.xs = xs;
        this.ys = ys;
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        this.regions = new UnionFind(columns * rows);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                deadline.check();
                if (c + 1 < columns && !isWall(verticals, xs[c + 1], ys[r], ys[r + 1])) {
                    regions.join(r * columns + c, r * columns + c + 1);
                }
                if (r + 1 < rows && !isWall(horizontals, ys[r + 1], xs[c], xs[c + 1])) {
                    regions.join(r * columns + c, (r + 1) * columns + c);
                }
            }
        }
        this.contents = new ArrayList<>(columns * rows);
        for (int i = 0; i < columns * rows; i++) {
            contents.add(new ArrayList<>(0));
        }
    }

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
            if (count == 0 || y - kept[count - 1] >= FLATTEST) {
                kept[count++] = y;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static boolean touch(Rule horizontal, Rule vertical) {
        return horizontal.from() - REACH <= vertical.at()
                && vertical.at() <= horizontal.to() + REACH
                && vertical.from() - REACH <= horizontal.at()
                && horizontal.at() <= vertical.to() + REACH;
    }

    private static boolean isWall(List<Rule> rules, float at, float from, float to) {
        for (var rule : rules) {
            if (Math.abs(rule.at() - at) <= FLATTEST && rule.from() <= from + REACH && rule.to() >= to - REACH) {
                return true;
            }
        }
        return false;
    }

    float top() {
        return ys[0];
    }

    float bottom() {
        return ys[ys.length - 1];
    }

    /** Takes a character in when it stands inside the table. */
    boolean take(Glyph glyph) {
        int region = region(glyph.centerX(), glyph.centerY());
        if (region < 0) {
            return false;
        }
        contents.get(region).add(glyph);
        if (glyph.isDigit()) {
            digits.add(glyph);
        }
        return true;
    }

    boolean holds(Glyph glyph) {
        return region(glyph.centerX(), glyph.centerY()) >= 0;
    }

    private int region(float x, float y) {
        int column = interval(xs, x);
        int row = interval(ys, y);
        return column < 0 || row < 0 ? -1 : regions.find(row * (xs.length - 1) + column);
    }

    /** Marks the cell of a character that its font does not name. */
    void doubt(Glyph unknown) {
        int region = region(unknown.centerX(), unknown.centerY());
        if (region >= 0) {
            doubtful.set(region);
        }
    }

    /** Marks the cells that share a number: one printed across a line, or between two rows. */
    private void doubt() {
        for (var digit : digits) {
            int own = region(digit.centerX(), digit.centerY());
            for (int c = 1; c < xs.length - 1; c++) {
                if (Doubts.crosses(digit, xs[c])) {
                    doubt(own, region(2 * xs[c] - digit.centerX(), digit.centerY()));
                    doubt(own, region(digit.left(), digit.centerY()));
                    doubt(own, region(digit.right(), digit.centerY()));
                }
            }
            for (int r = 1; r < ys.length - 1; r++) {
                if (Doubts.isBetween(digit, ys[r])) {
                    doubt(own, region(digit.centerX(), digit.top()));
                    doubt(own, region(digit.centerX(), digit.bottom()));
                }
            }
        }
        for (var line : GlyphText.lines(digits)) {
            for (int i = 1; i < line.size(); i++) {
                var a = line.get(i - 1);
                var b = line.get(i);
                if (Doubts.touch(a, b)) {
                    doubt(region(a.centerX(), a.centerY()), region(b.centerX(), b.centerY()));
                }
            }
        }
    }

    private void doubt(int a, int b) {
        if (a != b && a >= 0 && b >= 0) {
            doubtful.set(a);
            doubtful.set(b);
        }
    }

    private static int interval(float[] edges, float value) {
        if (value < edges[0] || value > edges[edges.length - 1]) {
            return -1;
        }
        int found = Arrays.binarySearch(edges, value);
        int index = found >= 0 ? found : -found - 2;
        return Math.min(index, edges.length - 2);
    }

    /** The table as rows; a merged cell stands in the row and column where it begins. */
    List<Row> rows(PageView page) {
        doubt();
        int columns = xs.length - 1;
        var rows = new ArrayList<Row>();
        for (int r = 0; r < ys.length - 1; r++) {
            var cells = new ArrayList<Cell>();
            for (int c = 0; c < columns; c++) {
                int index = r * columns + c;
                if (regions.find(index) == index) {
                    var text = GlyphText.ofCell(contents.get(index), page, xs[c], ys[r], right(index), bottom(index));
                    cells.add(new Cell(
                            text,
                            r + 1,
                            c + 1,
                            span(index, 1),
                            span(index, columns),
                            Doubts.of(contents.get(index), text, index, doubtful::get)));
                }
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    private int span(int index, int step) {
        int columns = xs.length - 1;
        int span = 1;
        for (int next = index + step; next < columns * (ys.length - 1) && regions.find(next) == index; next += step) {
            if (step == 1 && next % columns == 0) {
                break;
            }
            span++;
        }
        return span;
    }

    private float right(int index) {
        return xs[index % (xs.length - 1) + span(index, 1)];
    }

    private float bottom(int index) {
        return ys[index / (xs.length - 1) + span(index, xs.length - 1)];
    }
}
