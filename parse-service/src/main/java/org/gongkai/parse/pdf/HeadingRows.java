package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Text;

/** Rows of the headings of columns. */
final class HeadingRows {
    private HeadingRows() {}

    /** Headings over several columns in a row of their own, then those of each column joined from their lines. */
    static List<Row> of(List<Segment> headings, Columns columns, PageView page) {
        var wide = new ArrayList<Cell>();
        boolean isPart = CaseHeadings.arePart(headings);
        var lines = new ArrayList<List<Text>>();
        for (int i = 0; i < columns.size(); i++) {
            lines.add(new ArrayList<>());
        }
        headings.stream().sorted(Comparator.comparingDouble(Segment::centerY)).forEach(heading -> {
            int column = isPart && CaseHeadings.isGroup(heading) ? -1 : columns.of(heading);
            if (column < 0) {
                wide.add(wide(heading, columns, page));
            } else {
                lines.get(column).add(heading.text(page));
            }
        });
        var rows = new ArrayList<Row>();
        if (!wide.isEmpty()) {
            rows.add(new Row(wide));
        }
        var single = new ArrayList<Cell>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                single.add(cell(GlyphText.join(lines.get(i)), i + 2, false));
            }
        }
        if (!single.isEmpty()) {
            rows.add(new Row(single));
        }
        return rows;
    }

    /**
     * The headings of table four above a row of blank cells.
     *
     * @param unknown whether something unknown stands at a height
     */
    static List<Row> aboveBlanks(List<Segment> headings, Columns columns, Predicate<Float> unknown, PageView page) {
        float below =
                (float) headings.stream().mapToDouble(Segment::bottom).max().orElse(0);
        float size = headings.getFirst().size();
        var all = new ArrayList<>(of(headings, columns, page));
        var cells = new ArrayList<Cell>();
        for (var range : columns.ranges()) {
            var place = page.place(range.from(), below, range.to(), below + size);
            cells.add(cell(Text.of("", (_, _) -> place), cells.size() + 2, unknown.test(below)));
        }
        all.add(new Row(cells));
        return all;
    }

    /** A heading above several columns, or between them; where the columns are not known it stands in none of them. */
    private static Cell wide(Segment heading, Columns columns, PageView page) {
        int[] under = columns.under(heading);
        return new Cell(heading.text(page), 1, under[0] < 0 ? 1 : under[0] + 2, under[1] - under[0] + 1, 1);
    }

    /** The same rows, each cell with the number of its row. */
    static List<Row> numbered(List<Row> rows) {
        var numbered = new ArrayList<Row>();
        for (var row : rows) {
            int number = numbered.size() + 1;
            numbered.add(new Row(row.cells().stream()
                    .map(cell -> new Cell(cell.text(), number, cell.column(), cell.columnSpan(), 1, cell.doubtful()))
                    .toList()));
        }
        return numbered;
    }

    private static Cell cell(Text text, int column, boolean doubtful) {
        return new Cell(text, 1, column, 1, 1, doubtful);
    }
}
