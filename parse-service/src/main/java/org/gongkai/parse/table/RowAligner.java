package org.gongkai.parse.table;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.figure.PrintedNumber;

/**
 * Finds which of the cells behind a label are the row's columns, where merged labels and fillers leave blank cells
 * before or behind them, and an editor may have stripped blank ones at the end.
 */
final class RowAligner {
    private RowAligner() {}

    /**
     * The possible readings of a row that stands alone, each with exactly as many cells as it has columns; one where it is
     * clear, none where the row has too few cells or figures that do not fit.
     */
    static List<List<Cell>> readings(TableRow row) {
        if (row.isBlank()) {
            return row.cells().size() < row.columns()
                    ? List.of()
                    : List.of(row.cells().subList(0, row.columns()));
        }
        var windows = row.starts().stream().map(row::window).toList();
        if (windows.size() > 1 && row.group() > 0) {
            var adding = windows.stream().filter(row::addsUp).toList();
            boolean isDecided = adding.size() == 1 && !mayBeChance(adding.getFirst(), windows);
            return isDecided ? adding : windows;
        }
        return windows;
    }

    /**
     * A total left blank refutes nothing. Where zeros are printed, a blank first cell belongs to the label: then a window that
     * ends in a blank may be the row, and the sum in this one may be chance.
     */
    private static boolean mayBeChance(List<Cell> adding, List<List<Cell>> windows) {
        return isBlank(adding.getFirst())
                && adding.stream()
                        .anyMatch(cell -> !isBlank(cell) && valueOf(cell).signum() == 0)
                && windows.stream().anyMatch(window -> isBlank(window.getLast()));
    }

    /**
     * Whether one cell of every group is the sum of the others, and not every one zero: zeros prove nothing.
     *
     * @param group how many cells make a group
     * @param total which of them is the sum, from 0
     */
    static boolean addsUp(List<Cell> row, int group, int total) {
        boolean proves = false;
        for (int from = 0; from < row.size(); from += group) {
            var all = BigDecimal.ZERO;
            for (var cell : row.subList(from, from + group)) {
                all = all.add(valueOf(cell));
            }
            var sum = valueOf(row.get(from + total));
            if (sum.compareTo(all.subtract(sum)) != 0) {
                return false;
            }
            proves |= sum.signum() != 0;
        }
        return proves;
    }

    private static BigDecimal valueOf(Cell cell) {
        return PrintedNumber.read(cell.text().value()).map(PrintedNumber::value).orElse(BigDecimal.ZERO);
    }

    static boolean isBlank(Cell cell) {
        return PrintedNumber.isBlank(cell.text().value());
    }
}
