package org.gongkai.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.events.Applicant;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.figure.PrintedNumber;

/**
 * Rows of table three whose label stands elsewhere, as in a PDF turned into text. Printed order places them: where exactly
 * as many rows without a label stand between two known rows as the format has rows between those, and each adds up, they
 * are those rows.
 */
final class LostLabels {
    private LostLabels() {}

    /** The rows that can be placed. */
    static Map<LogicalRow.Unknown, RequestRow> place(List<LogicalRow> rows, Format format) {
        var order = RequestRow.of(format);
        var placed = new LinkedHashMap<LogicalRow.Unknown, RequestRow>();
        var waiting = new ArrayList<LogicalRow.Unknown>();
        int last = -1;
        for (var row : rows) {
            switch (row) {
                case LogicalRow.Unknown unknown -> waiting.add(unknown);
                case LogicalRow.Request(int _, var label, var _) -> {
                    int next = order.indexOf(label);
                    if (next >= 0) {
                        place(waiting, order.subList(last + 1, Math.max(next, last + 1)), placed);
                        last = next;
                    }
                    waiting.clear();
                }
                case LogicalRow.Cases _ -> {
                    place(waiting, order.subList(last + 1, order.size()), placed);
                    waiting.clear();
                }
                case LogicalRow.Disclosure _ -> waiting.clear();
                case LogicalRow.Headings _ -> {
                    // Headings of columns may be repeated on every page.
                }
            }
        }
        return placed;
    }

    private static void place(
            List<LogicalRow.Unknown> waiting, List<RequestRow> missing, Map<LogicalRow.Unknown, RequestRow> placed) {
        if (waiting.size() == missing.size() && waiting.stream().allMatch(row -> addsUp(row.values()))) {
            for (int i = 0; i < missing.size(); i++) {
                placed.put(waiting.get(i), missing.get(i));
            }
        }
    }

    /** A row of the table has seven figures, the last the sum of the others. */
    private static boolean addsUp(List<Cell> cells) {
        var readings = RowAligner.readings(new TableRow(
                new TableRow.Kind(0, 0, 1), cells, Applicant.values().length, Applicant.values().length, 0));
        if (readings.size() != 1) {
            return false;
        }
        var sum = BigDecimal.ZERO;
        var values = new ArrayList<BigDecimal>();
        for (var cell : readings.getFirst()) {
            var number = PrintedNumber.read(cell.text().value());
            if (number.isEmpty() && !RowAligner.isBlank(cell)) {
                return false;
            }
            values.add(number.map(PrintedNumber::value).orElse(BigDecimal.ZERO));
        }
        for (var value : values.subList(0, values.size() - 1)) {
            sum = sum.add(value);
        }
        return sum.compareTo(values.getLast()) == 0;
    }
}
