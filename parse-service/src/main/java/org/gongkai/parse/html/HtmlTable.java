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

    private final Looks looks;
    private final int deepest;
    private final List<Part> parts = new ArrayList<>();
    private SpanGrid grid = new SpanGrid();
    private final List<Layout> gathered = new ArrayList<>();
    private boolean hasLayout;
    private int unseen;

    /** A part of a table, in reading order. */
    sealed interface Part {}

    /** Rows of data. */
    record Data(List<Row> rows) implements Part {}

    /** An element that is to be read like any other part of the page. */
    record Layout(Element element, Look look) implements Part {}

    private HtmlTable(Looks looks, int deepest) {
        this.looks = looks;
        this.deepest = deepest;
    }

    /** The table that an element is, with elements that nest no deeper than that. */
    static HtmlTable of(Element element, Look look, Looks looks, int deepest) {
        var table = new HtmlTable(looks, deepest);
        table.rows(element, look);
        table.endData();
        return table;
    }

    List<Part> parts() {
        return parts;
    }

    /** How many characters of its cells are not shown. */
    int unseen() {
        return unseen;
    }

    private void rows(Element parent, Look around) {
        for (var child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            var look = looks.of(child, around);
            if (!look.isGone()) {
                switch (child.normalName()) {
                    case "tr" -> row(child, look);
                    case "thead", "tbody", "tfoot" -> {
                        rows(child, look);
                        grid.endGroup();
                    }
                    case "caption" -> parts.add(new Layout(child, look));
                    default -> {
                        // columns and their widths
                    }
                }
            }
        }
    }

    private void row(Element row, Look look) {
        var cells = cells(row, look);
        var texts = new ArrayList<PageText.OfCell>(cells.size());
        boolean isSeen = look.isSeen();
        for (var cell : cells) {
            Deadline.checkCurrent();
            var text = new PageText(looks, deepest);
            text.addAll(cell.element(), cell.look(), LONGEST_CELL);
            // A table of one cell inside a cell only draws a border around its text.
            if (text.length() > LONGEST_CELL || text.cells() > 1) {
                hasLayout = true;
                endData();
                parts.addAll(cells);
                return;
            }
            unseen += text.unseen();
            isSeen |= text.length() > 0;
            texts.add(text.takeCell());
        }
        if (isSeen) {
            row(cells, texts);
        }
    }

    private void row(List<Layout> cells, List<PageText.OfCell> texts) {
        grid.row();
        for (int i = 0; i < texts.size(); i++) {
            var cell = cells.get(i).element();
            var text = Text.of(texts.get(i).text(), (_, _) -> Source.NOWHERE);
            grid.cell(text, span(cell, "colspan"), rowSpan(cell), texts.get(i).doubtful());
        }
        gathered.addAll(cells);
    }

    private void endData() {
        if (!gathered.isEmpty()) {
            var rows = grid.rows();
            if (hasLayout && !isTable(rows)) {
                parts.addAll(gathered);
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

    private List<Layout> cells(Element row, Look around) {
        var cells = new ArrayList<Layout>();
        for (var cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
            var name = cell.normalName();
            if (name.equals("td") || name.equals("th")) {
                var look = looks.of(cell, around);
                if (!look.isGone()) {
                    cells.add(new Layout(cell, look));
                }
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
