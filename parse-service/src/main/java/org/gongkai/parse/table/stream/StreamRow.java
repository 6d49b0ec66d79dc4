package org.gongkai.parse.table.stream;

import java.util.List;
import org.gongkai.events.CellId;
import org.gongkai.parse.block.Block.Cell;

/**
 * A row of figures found in running text.
 *
 * @param cells the cells it holds, in printed order
 * @param figures what is printed, and the ways to read it
 */
public record StreamRow(List<CellId> cells, Reading figures) {
    public StreamRow {
        cells = List.copyOf(cells);
    }

    /** The same row where it is not known which figure is which. */
    public StreamRow inDoubt() {
        return new StreamRow(cells, new Reading(List.of(), figures.printed(), figures.end()));
    }

    /**
     * What stands behind a label.
     *
     * @param readings the ways to read it, each with one cell a column; none where nothing fits
     * @param printed what is printed, cell by cell as far as that can be told
     * @param end where in the running text the figures end
     */
    public record Reading(List<List<Cell>> readings, List<Cell> printed, int end) {
        public Reading {
            readings = List.copyOf(readings);
            printed = List.copyOf(printed);
        }
    }
}
