package org.gongkai.parse.table;

import java.util.List;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;

/**
 * What became of the blank cells of tables typed as text. Editors strip them from the ends of lines; then no row ends with
 * a blank cell, though there are some inside of rows.
 *
 * @param inside whether blank cells stand before figures or labels
 * @param leading whether rows begin with blank cells
 * @param trailing whether rows end with blank cells
 */
record Blanks(boolean inside, boolean leading, boolean trailing) {
    static Blanks of(List<Grid> grids) {
        boolean inside = false;
        boolean leading = false;
        boolean trailing = false;
        for (var grid : grids) {
            for (var row : grid.exact() ? List.<Row>of() : grid.rows()) {
                var cells = row.cells();
                boolean isFilled = cells.stream().anyMatch(Blanks::isFilled);
                trailing |= isFilled && !isFilled(cells.getLast());
                leading |= isFilled && !isFilled(cells.getFirst());
                inside |= isBlankInside(cells);
            }
        }
        return new Blanks(inside || leading, leading, trailing);
    }

    /** Whether blank cells at the end of a line may be missing. */
    boolean areStrippedBehind() {
        return inside && !trailing;
    }

    /** Whether blank cells at both ends of a line may be missing. */
    boolean areStrippedAround() {
        return areStrippedBehind() && !leading;
    }

    private static boolean isBlankInside(List<Cell> cells) {
        boolean filledBefore = false;
        boolean blankBefore = false;
        for (var cell : cells) {
            if (isFilled(cell)) {
                if (filledBefore && blankBefore) {
                    return true;
                }
                filledBefore = true;
                blankBefore = false;
            } else {
                blankBefore = true;
            }
        }
        return false;
    }

    private static boolean isFilled(Cell cell) {
        return !cell.text().isBlank();
    }
}
