package org.gongkai.parse.html;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.SpanGrid;
import org.gongkai.parse.block.Text;
import org.jsoup.nodes.Element;

/**
 * A {@code table} of a page. Its rows are data, or they lay out the page: those hold tables or prose themselves. One
 * table may have both.
 */
final class HtmlTable {
    /** A cell with more prose than this is there for the layout. */
    private static final int LONGEST_CELL = 400;

    private final int deepest;
    private final List<Part> parts = new ArrayList<>();
    private SpanGrid grid = new SpanGrid();
    private final List<Element> gathered = new ArrayList<>();
    private boolean hasLayout;

    /** A part of a table, in reading order. */
    sealed interface Part {}

    /** Rows of data. */
    record Data(List<Row> rows) implements Part {}

    /** An element that is to be read like any other part of the page. */
    record Layout(Element element) implements Part {}

    private HtmlTable(int deepest) {
        this.deepest = deepest;
    }

    /** The table that an element is, with elements that nest no deeper than that. */
    static HtmlTable of(Element element, int deepest) {
        var table = new HtmlTable(deepest);
        table.rows(element);
        table.endData();
        return table;
    }

    List<Part> parts() {
        return parts;
    }

    private void rows(Element parent) {
        for (var child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (Seen.isSeen(child)) {
                switch (child.normalName()) {
                    case "tr" -> row(child);
                    case "thead", "tbody", "tfoot" -> {
                        rows(child);
                        grid.endGroup();
                    }
                    case "caption" -> parts.add(new Layout(child));
                    default -> {
                        // columns and their widths
                    }
                }
            }
        }
    }

    private void row(Element row) {
        var cells = cells(row);
        var texts = new ArrayList<Text>(cells.size());
        for (var cell : cells) {
            Deadline.checkCurrent();
            var text = new PageText(deepest);
            text.addAll(cell, LONGEST_CELL);
            // A table of one cell inside a cell only draws a border around its text.
            if (text.length() > LONGEST_CELL || text.cells() > 1) {
                hasLayout = true;
                endData();
                cells.forEach(each -> parts.add(new Layout(each)));
                return;
            }
            texts.add(Text.of(text.take(), (_, _) -> Source.NOWHERE));
        }
        grid.row();
        for (int i = 0; i < texts.size(); i++) {
            var cell = cells.get(i);
            grid.cell(texts.get(i), span(cell, "colspan"), rowSpan(cell));
        }
        gathered.addAll(cells);
    }

    private void endData() {
        if (!gathered.isEmpty()) {
            var rows = grid.rows();
            if (hasLayout && !isTable(rows)) {
                gathered.forEach(cell -> parts.add(new Layout(cell)));
            } else {
                parts.add(new Data(rows));
            }
        }
        gathered.clear();
        grid = new SpanGrid();
    }

    /** Beside rows that lay out the page a menu or a title may stand in rows of its own. */
    private static boolean isTable(List<Row> rows) {
        return rows.stream().filter(row -> row.cells().size() > 1).count() > 1;
    }

    private static List<Element> cells(Element row) {
        var cells = new ArrayList<Element>();
        for (var cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
            var name = cell.normalName();
            if ((name.equals("td") || name.equals("th")) && Seen.isSeen(cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** Zero reaches down to the last row. */
    private static int rowSpan(Element cell) {
        int rows = span(cell, "rowspan");
        return rows == 0 ? Integer.MAX_VALUE : rows;
    }

    private static int span(Element cell, String attribute) {
        if (cell.attributesSize() == 0) {
            return 1;
        }
        var value = cell.attributes().getIgnoreCase(attribute).strip();
        if (value.isEmpty()) {
            return 1;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
