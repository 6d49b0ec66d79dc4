package org.gongkai.parse.word;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A table of an RTF document. Its rows know nothing of each other: its columns are where their cells begin. */
final class RtfTable {
    /** Rows of one table are drawn a little beside each other; a column is wider, in twips. */
    private static final int NARROWEST = 100;

    private record Row(RtfRow shape, List<List<Content>> cells) {}

    private final List<Row> rows = new ArrayList<>();

    void row(RtfRow shape, List<List<Content>> cells) {
        rows.add(new Row(shape, cells));
    }

    WordTable table() {
        var edges = edges();
        var table = new WordTable();
        for (var row : rows) {
            table.row();
            int left = index(edges, row.shape().left());
            table.skipColumns(left);
            var places = row.shape().places();
            for (int i = 0; i < row.cells().size(); i++) {
                var shape = new WordTable.Shape();
                if (i < places.size()) {
                    var place = places.get(i);
                    int right = Math.max(left + 1, index(edges, place.right()));
                    shape.columnSpan = right - left;
                    shape.continuesAbove = place.continuesAbove();
                    shape.continuesLeft = place.continuesLeft();
                    shape.shaded = place.shaded();
                    left = right;
                }
                table.cell(row.cells().get(i), shape);
            }
            table.endRow();
        }
        return table;
    }

    private List<Integer> edges() {
        var all = new TreeSet<Integer>();
        for (var row : rows) {
            var places = row.shape().places();
            if (!places.isEmpty()) {
                all.add(row.shape().left());
            }
            for (int i = 0; i < Math.min(places.size(), row.cells().size()); i++) {
                all.add(places.get(i).right());
            }
        }
        var edges = new ArrayList<Integer>();
        for (int edge : all) {
            if (edges.isEmpty() || (long) edge - edges.getLast() > NARROWEST) {
                edges.add(edge);
            }
        }
        return edges;
    }

    /** Which of the columns ends nearest before a place, or there. */
    private static int index(List<Integer> edges, int twips) {
        int from = 0;
        int to = edges.size() - 1;
        while (from < to) {
            int middle = (from + to + 1) / 2;
            if (edges.get(middle) <= twips) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from;
    }
}
