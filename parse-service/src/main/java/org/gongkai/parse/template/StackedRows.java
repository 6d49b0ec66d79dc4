package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;

/**
 * Takes rows apart that one row of cells holds: five labels in one cell, each on a line of its own, and five figures in
 * every cell beside it.
 */
public final class StackedRows {
    /** What may stand on a line of a cell of figures: no word, so it cannot be a label that was wrapped. */
    private static final Pattern VALUE = Pattern.compile("[^\\p{L}]{1,20}|无");

    private StackedRows() {}

    /** The same document, with one row for every such line. */
    public static Document apart(Document document) {
        if (document.blocks().stream().noneMatch(StackedRows::holdsStack)) {
            return document;
        }
        var blocks = new ArrayList<Block>();
        for (var block : document.blocks()) {
            blocks.add(block instanceof Grid grid ? apart(grid) : block);
        }
        return document.with(blocks);
    }

    private static boolean holdsStack(Block block) {
        return block instanceof Grid grid && grid.rows().stream().anyMatch(row -> labels(row) >= 0);
    }

    private static Grid apart(Grid grid) {
        var rows = new ArrayList<Row>();
        for (var row : grid.rows()) {
            int labels = labels(row);
            if (labels < 0) {
                rows.add(row);
            } else {
                apart(row, labels, rows);
            }
        }
        return new Grid(grid.number(), rows, grid.exact());
    }

    /** The label of a group stays with the first of its rows. */
    private static void apart(Row row, int labels, List<Row> rows) {
        int height = lines(row.cells().get(labels).text()).size();
        for (int line = 0; line < height; line++) {
            var cells = new ArrayList<Cell>();
            for (int i = line == 0 ? 0 : labels; i < row.cells().size(); i++) {
                var cell = row.cells().get(i);
                cells.add(
                        i < labels || cell.text().isBlank()
                                ? cell
                                : cell.withText(lines(cell.text()).get(line)));
            }
            rows.add(new Row(cells));
        }
    }

    /** Which cell of a row holds the labels of several; less than 0 where none does, or others have another height. */
    private static int labels(Row row) {
        var cells = row.cells();
        for (int i = 0; i + 1 < cells.size(); i++) {
            var text = cells.get(i).text();
            if (text.value().indexOf('\n') > 0) {
                var lines = lines(text);
                return areLabels(lines) && areValues(cells.subList(i + 1, cells.size()), lines.size()) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean areLabels(List<Text> lines) {
        var labels = new HashSet<Object>();
        for (var line : lines) {
            var value = line.value();
            var request = Labels.isNumbered(value) ? Labels.requestRow(value) : Labels.disclosureRow(value);
            if (request.isEmpty() || !labels.add(request.get())) {
                return false;
            }
        }
        return lines.size() > 1;
    }

    private static boolean areValues(List<Cell> cells, int height) {
        for (var cell : cells) {
            if (!cell.text().isBlank()) {
                var lines = lines(cell.text());
                if (lines.size() != height
                        || !lines.stream()
                                .allMatch(line -> VALUE.matcher(line.value()).matches())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Text> lines(Text text) {
        var lines = new ArrayList<Text>();
        var value = text.value();
        int from = 0;
        while (from <= value.length()) {
            int end = value.indexOf('\n', from);
            end = end < 0 ? value.length() : end;
            if (!value.substring(from, end).isBlank()) {
                lines.add(text.part(from, end));
            }
            from = end + 1;
        }
        return lines;
    }
}
