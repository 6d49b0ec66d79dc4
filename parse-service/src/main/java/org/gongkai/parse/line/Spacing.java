package org.gongkai.parse.line;

import java.util.ArrayList;
import java.util.List;

/** What lines without a character say: programs leave a blank cell as a line, or a line between cells. */
enum Spacing {
    /** A blank cell is a line with white space; empty lines stand between cells or rows. */
    TYPED,
    /** An empty line stands behind every cell, and a blank cell is an empty line as well. */
    PARAGRAPHS,
    /** Every line is a cell. */
    EVERY,
    /** No cell is blank. */
    FULL;

    /** One line in so many may be no paragraph of its own. */
    private static final int FEW = 10;

    /** The lines that are cells or words; none where this is not the way of these lines. */
    List<CellLine> cells(List<CellLine> lines) {
        var cells = new ArrayList<CellLine>(lines.size());
        int parted = 0;
        boolean isBehindCell = false;
        for (var line : lines) {
            boolean isCell = switch (line.kind()) {
                case WORDS, FIGURE -> true;
                case SPACE -> this != FULL;
                case EMPTY -> this == EVERY || (this == PARAGRAPHS && !isBehindCell);
            };
            if (isCell) {
                cells.add(line);
            }
            parted += !isCell && isBehindCell ? 1 : 0;
            isBehindCell = isCell;
        }
        return this == PARAGRAPHS && (cells.size() - parted) * FEW > cells.size() ? List.of() : cells;
    }
}
