package org.gongkai.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A table drawn with boxes in place of {@code table}: an element of rows, each an element of cells. Where style sheets
 * put them is not known, so a cell has no column but its order.
 */
final class BoxTable {
    private static final Set<String> BOXES = Set.of("div", "ul", "ol", "li", "dl", "dt", "dd", "section", "p", "span");
    private static final int FEWEST_ROWS = 3;
    /** Rows of the format have at least a label and a figure; two boxes side by side are as often a date and a link. */
    private static final int FEWEST_CELLS = 4;

    private static final int LONGEST_CELL = 80;

    private BoxTable() {}

    /** A quick look whether it is worth a closer one. */
    static boolean mayBe(Element element) {
        if (element.childNodeSize() < FEWEST_ROWS
                || !BOXES.contains(element.normalName())
                || element.childrenSize() < FEWEST_ROWS) {
            return false;
        }
        var last = element.lastElementChild();
        return last != null && last.childrenSize() > 1;
    }

    /** The rows that an element holds; none where it is no table. */
    static List<Row> rows(Element element, Look look, Looks looks, int deepest) {
        if (holdsText(element) || !look.isSeen()) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        int wide = 0;
        for (var child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            var inner = looks.of(child, look);
            if (inner.isGone()) {
                continue;
            }
            var texts = cells(child, inner, looks, deepest);
            if (texts.isEmpty()) {
                return List.of();
            }
            wide += texts.size() >= FEWEST_CELLS ? 1 : 0;
            var cells = new ArrayList<Cell>(texts.size());
            for (var text : texts) {
                var cell =
                        Cell.single(Text.of(text.text(), (_, _) -> Source.NOWHERE), rows.size() + 1, cells.size() + 1);
                cells.add(text.doubtful() ? cell.inDoubt() : cell);
            }
            rows.add(new Row(cells));
        }
        return wide >= FEWEST_ROWS ? rows : List.of();
    }

    /** The cells of a row; none where it holds anything but short cells. */
    private static List<PageText.OfCell> cells(Element row, Look look, Looks looks, int deepest) {
        var cells = new ArrayList<PageText.OfCell>();
        if (!BOXES.contains(row.normalName())) {
            return cells;
        }
        if (row.childrenSize() == 0 || holdsText(row)) {
            return cell(row, look, new PageText(looks, deepest), cells) ? cells : List.of();
        }
        for (var child = row.firstElementChild(); child != null; child = child.nextElementSibling()) {
            var inner = looks.of(child, look);
            if (!inner.isGone()
                    && (!BOXES.contains(child.normalName())
                            || child.childrenSize() > 1
                            || !cell(child, inner, new PageText(looks, deepest), cells))) {
                return List.of();
            }
        }
        return cells;
    }

    private static boolean cell(Element element, Look look, PageText text, List<PageText.OfCell> cells) {
        text.addAll(element, look, LONGEST_CELL);
        boolean isShort = text.length() <= LONGEST_CELL && text.cells() == 0;
        cells.add(text.takeCell());
        return isShort;
    }

    private static boolean holdsText(Element element) {
        return element.childNodes().stream().anyMatch(node -> node instanceof TextNode text && !text.isBlank());
    }
}
