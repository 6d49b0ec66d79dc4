package org.gongkai.parse.table;

import java.util.List;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.template.Header;

/** What a row of a grid is, in terms of the national format. */
public sealed interface LogicalRow {
    /** Number of the grid it stands in. */
    int grid();

    /**
     * A row of table two.
     *
     * @param values the cells behind the label
     */
    record Disclosure(int grid, DisclosureRow row, List<Cell> values) implements LogicalRow {}

    /**
     * A row of table three.
     *
     * @param values the cells behind the label
     */
    record Request(int grid, RequestRow row, List<Cell> values) implements LogicalRow {}

    /** The row of figures of table four. */
    record Cases(int grid, List<Cell> values) implements LogicalRow {}

    /**
     * Headings of columns or blocks.
     *
     * @param words the headings recognised
     * @param cells the cells as printed
     */
    record Headings(int grid, List<Header> words, String text, List<Cell> cells) implements LogicalRow {
        boolean of(ReportTable table) {
            for (var word : words) {
                if (word != Header.SHARED && word.table() == table) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A row of figures whose label was not recognised. */
    record Unknown(int grid, String label, List<Cell> values) implements LogicalRow {}
}
