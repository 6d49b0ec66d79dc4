package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;

/**
 * A table drawn with lines. The lines cut the table into elementary cells; where a wall between two is missing, they are
 * one merged cell.
 */
final class RuledGrid {
    /** A line counts as a wall when it is this near to both ends of it. */
    static final float REACH = 3.5f;
    /** No row of text fits between lines as near as this. */
    static final float FLATTEST = 4;

    /** A line inside of a cell is a wall that was not drawn to its end when it is this share as long. */
    private static final float CROSSING = 0.3f;

    private final float[] xs;
    private final float[] ys;
    private final List<Rule> verticals;
    private final UnionFind regions;
    private final List<List<Glyph>> contents;
    private final List<Glyph> digits = new ArrayList<>();
    private final BitSet doubtful = new BitSet();

    RuledGrid(float[] xs, float[] ys, List<Rule> horizontals, List<Rule> verticals, Deadline deadline) {
        this.xs = xs;
        this.ys = ys;
        this.verticals = verticals;
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        this.regions = CellRegions.of(xs, ys, horizontals, verticals, deadline);
        this.contents = new ArrayList<>(columns * rows);
        for (int i = 0; i < columns * rows; i++) {
            contents.add(new ArrayList<>(0));
        }
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

    /** Marks the cell of a character that its font does not name, or of a figure that is struck out and not replaced. */
    void doubt(Glyph hidden) {
        int region = region(hidden.centerX(), hidden.centerY());
        if (region >= 0 && !StruckOut.isReplaced(hidden, contents.get(region))) {
            doubtful.set(region);
        }
    }

    /** Marks the cells that share a number, one printed across a line or between two rows, and the rows that share a label. */
    private void doubt() {
        doubtful.or(new SharedLabels(regions, contents, xs.length - 1).figures());
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

    List<Glyph> glyphs() {
        return contents.stream().flatMap(List::stream).toList();
    }

    /** Whether the lines leave rows unparted, so that where the text stands tells them. */
    boolean isFrame() {
        return new UnpartedRows(regions, contents, xs.length - 1, this::isCrossed)
                .areLeft(index -> right(index) - xs[index % (xs.length - 1)]);
    }

    private boolean isCrossed(int index) {
        int columns = xs.length - 1;
        float top = ys[index / columns];
        float bottom = bottom(index);
        return verticals.stream()
                .anyMatch(rule -> rule.at() > xs[index % columns] + REACH
                        && rule.at() < right(index) - REACH
                        && Math.min(rule.to(), bottom) - Math.max(rule.from(), top) > CROSSING * (bottom - top));
    }

    /** Whether nothing but figures stands in it. */
    boolean areFigures() {
        return !digits.isEmpty()
                && Segment.of(GlyphText.lines(glyphs()), verticals).stream().allMatch(Segment::isFigure);
    }

    List<Glyph> digits() {
        return digits;
    }

    /** Its lines downwards. */
    List<Rule> verticals() {
        return verticals;
    }

    /** The table as rows; a merged cell stands in the row and column where it begins. */
    List<Row> rows(PageView page) {
        doubt();
        int columns = xs.length - 1;
        var rows = new ArrayList<Row>();
        var broken = new BrokenNumbers(contents, index -> right(index) - xs[index % columns]);
        for (int r = 0; r < ys.length - 1; r++) {
            var cells = new ArrayList<Cell>();
            for (int c = 0; c < columns; c++) {
                int index = r * columns + c;
                if (regions.find(index) == index) {
                    var text = broken.isBroken(index)
                            ? GlyphText.ofBrokenNumber(contents.get(index), page)
                            : GlyphText.ofCell(contents.get(index), page, xs[c], ys[r], right(index), bottom(index));
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
        return Gutters.leftOut(broken.settle(rows, columns), xs, ys);
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
