package org.gongkai.parse.template;

import java.util.List;
import java.util.Optional;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Text;

/**
 * What may be a line of a list.
 *
 * @param block where it stands
 * @param text the line, or the name of a column
 * @param figure what stands beside that name in a cell of its own
 */
record ListedItem(Block block, Text text, Optional<Text> figure) {
    static ListedItem of(Block block, Text line) {
        return new ListedItem(block, line, Optional.empty());
    }

    /** The rows of a small table that has a name of a column and its figure in each; none where it has anything else. */
    static List<ListedItem> pairs(Optional<ListedNames> names, Block block) {
        return names.isPresent()
                        && block instanceof Grid grid
                        && grid.rows().stream().allMatch(row -> isPair(names.get(), row))
                ? grid.rows().stream().map(row -> pair(block, row)).toList()
                : List.of();
    }

    private static ListedItem pair(Block block, Row row) {
        return new ListedItem(
                block,
                row.cells().getFirst().text(),
                Optional.of(row.cells().getLast().text()));
    }

    private static boolean isPair(ListedNames table, Row row) {
        if (row.cells().size() != 2 || row.cells().stream().anyMatch(Block.Cell::doubtful)) {
            return false;
        }
        var figure = row.cells().getLast().text();
        return (figure.isBlank() || ListedLine.isValue(figure.value()))
                && table.column(row.cells().getFirst().text().value()).isPresent();
    }

    boolean isPair() {
        return figure.isPresent();
    }
}
