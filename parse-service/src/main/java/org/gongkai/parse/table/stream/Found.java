package org.gongkai.parse.table.stream;

import java.util.List;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a label.
 *
 * @param readings the ways to read it; null where the other rows of the table tell, {@code row} is given then
 * @param row its cells, blank ones among them
 * @param printed what is printed, cell by cell as far as that can be told
 * @param end where the figures end
 * @param glued whether figures touch, so that only sums can part them
 * @param onLines whether each stands on a line of its own
 * @param lacksCells whether there are fewer digits or figures than columns, and no blank cells in their place
 */
record Found(
        @Nullable List<List<Cell>> readings,
        @Nullable TableRow row,
        List<Cell> printed,
        int end,
        boolean glued,
        boolean onLines,
        boolean lacksCells) {
    /** Whether there are as many figures as columns, and their sum holds and is not of zeros. */
    boolean addsUp() {
        return row != null && row.provesItself();
    }

    /** Whether the figures add up, or are as many zeros as there are columns: figures of two rows would not. */
    boolean isProven() {
        return row != null
                && (addsUp()
                        || (printed.size() == row.columns()
                                && printed.stream()
                                        .allMatch(cell -> cell.text().value().equals("0"))));
    }

    /** The same figures where they may be those of another label. */
    Found inDoubt() {
        return new Found(List.of(), null, printed, end, glued, onLines, lacksCells);
    }
}
