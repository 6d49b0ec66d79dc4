package org.gongkai.report.query;

import org.gongkai.events.CellId;

/** The table {@code tally}: every revision's numbers side by side, one column a cell. */
public final class Tally {
    /** The condition of the index of cells that hold no number, of {@code figure g}. */
    static final String NOT_READ = "g.state <> 'READ'";

    private Tally() {}

    /** The column of a cell. Its name is the cell's id, of which there is a closed list. */
    public static String column(CellId cell) {
        return '"' + CellId.of(cell.value()).value() + '"';
    }
}
