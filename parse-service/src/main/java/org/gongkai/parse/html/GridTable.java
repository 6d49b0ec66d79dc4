package org.gongkai.parse.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.events.Source;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A table that a style sheet lays out: an element that shows what it holds in so many columns, one behind the other, each over as
 * many columns and rows as it says.
 */
final class GridTable {
    private static final int FEWEST_COLUMNS = 2;
    private static final int FEWEST_ROWS = 3;
    private static final int LONGEST_CELL = 80;
    private static final int LARGEST_SPAN = 50;

    private final Looks looks;
    private final int deepest;
    private final int columns;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Set<Long> taken = new HashSet<>();
    private int row = 1;
    private int column = 1;

    private GridTable(Looks looks, int deepest, int columns) {
        this.looks = looks;
        this.deepest = deepest;
        this.columns = columns;
    }

    /** The rows that an element shows; none where it is no such table, or places its cells in another way. */
    static List<Row> rows(Element element, Look look, Looks looks, int deepest) {
        var styles = looks.grids();
        if (styles.isEmpty() || !look.isSeen() || element.childrenSize() < FEWEST_ROWS || holdsText(element)) {
            return List.of();
        }
        int columns = styles.columns(element).orElse(0);
        if (columns < FEWEST_COLUMNS) {
            return List.of();
        }
        var table = new GridTable(looks, deepest, columns);
        return table.addAll(element, look) && table.rows.size() >= FEWEST_ROWS
                ? table.rows.stream().map(Row::new).toList()
                : List.of();
    }

    private boolean addAll(Element parent, Look around) {
        for (var child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            Deadline.checkCurrent();
            var look = looks.of(child, around);
            if (look.isGone()) {
                continue;
            }
            boolean isAdded =
                    looks.grids().isTransparent(child) ? !holdsText(child) && addAll(child, look) : add(child, look);
            if (!isAdded) {
                return false;
            }
        }
        return true;
    }

    private boolean add(Element element, Look look) {
        var text = new PageText(looks, deepest);
        text.addAll(element, look, LONGEST_CELL);
        var span = looks.grids().span(element);
        if (text.length() > LONGEST_CELL || text.cells() > 0 || span.isEmpty()) {
            return false;
        }
        return place(span.get(), text.takeCell());
    }

    /** In the next place where it fits; not where it asks for another. */
    private boolean place(GridStyles.Span span, PageText.OfCell text) {
        int width = span.toEnd() ? columns : span.columns();
        if (width > columns || span.rows() > LARGEST_SPAN) {
            return false;
        }
        while (!isFree(width, span.rows())) {
            if (++column > columns) {
                column = 1;
                row++;
            }
        }
        if ((span.column() > 0 && span.column() != column) || (span.row() > 0 && span.row() != row)) {
            return false;
        }
        while (rows.size() < row) {
            rows.add(new ArrayList<>());
        }
        for (int i = 0; i < span.rows(); i++) {
            for (int j = 0; j < width; j++) {
                taken.add(place(row + i, column + j));
            }
        }
        rows.get(row - 1)
                .add(new Cell(
                        Text.of(text.text(), (_, _) -> Source.NOWHERE),
                        row,
                        column,
                        width,
                        span.rows(),
                        text.doubtful()));
        return true;
    }

    private boolean isFree(int width, int height) {
        if (column + width - 1 > columns) {
            return false;
        }
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                if (taken.contains(place(row + i, column + j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long place(int row, int column) {
        return ((long) row << Integer.SIZE) + column;
    }

    private static boolean holdsText(Element element) {
        return element.childNodes().stream().anyMatch(node -> node instanceof TextNode text && !text.isBlank());
    }
}
