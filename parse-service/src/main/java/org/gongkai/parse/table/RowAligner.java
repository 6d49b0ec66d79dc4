package org.gongkai.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.figure.PrintedNumber;

/**
 * Finds which of the cells behind a label are the row's columns, where merged labels and fillers leave blank cells
 * before or behind them.
 */
public final class RowAligner {
    private RowAligner() {}

    /**
     * The possible readings of a row, each with exactly {@code columns} cells; one where it is clear, none where the row
     * has too few cells or figures that do not fit.
     *
     * @param lastIsTotal whether the last column is the sum of the others, which may decide between readings
     */
    public static List<List<Cell>> readings(List<Cell> cells, int columns, boolean lastIsTotal) {
        int first = 0;
        int last = cells.size() - 1;
        while (first < cells.size() && isBlank(cells.get(first))) {
            first++;
        }
        if (first == cells.size()) {
            return cells.size() < columns ? List.of() : List.of(cells.subList(0, columns));
        }
        while (isBlank(cells.get(last))) {
            last--;
        }
        var windows = new ArrayList<List<Cell>>();
        int earliest = Math.max(0, last - columns + 1);
        int latest = Math.min(first, cells.size() - columns);
        for (int start = earliest; start <= latest; start++) {
            windows.add(cells.subList(start, start + columns));
        }
        if (windows.size() > 1 && lastIsTotal) {
            var adding = windows.stream().filter(RowAligner::addsUp).toList();
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

    /** Whether the last cell is the sum of the others and not zero: zeros prove nothing. */
    private static boolean addsUp(List<Cell> row) {
        var sum = BigDecimal.ZERO;
        for (var cell : row.subList(0, row.size() - 1)) {
            sum = sum.add(valueOf(cell));
        }
        var total = valueOf(row.getLast());
        return total.signum() != 0 && total.compareTo(sum) == 0;
    }

    private static BigDecimal valueOf(Cell cell) {
        return PrintedNumber.read(cell.text().value()).map(PrintedNumber::value).orElse(BigDecimal.ZERO);
    }

    private static boolean isBlank(Cell cell) {
        return PrintedNumber.isBlank(cell.text().value());
    }
}
