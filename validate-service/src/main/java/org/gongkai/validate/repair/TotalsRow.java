package org.gongkai.validate.repair;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.validate.arithmetic.Sum;
import org.gongkai.validate.repair.EquationSystem.Difference;

/**
 * The sum of the row 总计 follows from other sums: from those of the results and of their rows, or from the balances and the
 * rows they are about. Where all of these are judged, it need not be looked at: then a figure stands in two sums only.
 */
final class TotalsRow {
    private static final Set<String> BALANCED = Stream.of(
                    RequestRow.RECEIVED, RequestRow.CARRIED_IN, RequestRow.CARRIED_OUT)
            .map(RequestRow::key)
            .collect(Collectors.toUnmodifiableSet());

    private TotalsRow() {}

    /** The sum of that row, where it follows from the other equations that are judged. */
    static Optional<Difference> impliedBy(List<Difference> judged, List<Sum> all) {
        var sums = judged.stream()
                .filter(equation -> !equation.dormant())
                .map(Difference::sum)
                .toList();
        var others = all.stream()
                .filter(sum -> sum.cells().getFirst().table() == ReportTable.T3 && !isIt(sum))
                .toList();
        var balances = others.stream().filter(TotalsRow::isOfTheBalance).toList();
        var results = others.stream().filter(sum -> !isOfTheBalance(sum)).toList();
        return sums.containsAll(balances) || sums.containsAll(results)
                ? judged.stream()
                        .filter(equation -> !equation.dormant() && isIt(equation.sum()))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether the cell stands in that row. */
    static boolean has(CellId cell) {
        return cell.table() == ReportTable.T3 && cell.row().equals(RequestRow.TOTAL.key());
    }

    static boolean isIt(Sum sum) {
        return sum.cells().stream().allMatch(TotalsRow::has);
    }

    private static boolean isOfTheBalance(Sum sum) {
        return BALANCED.contains(sum.left().cells().getFirst().row());
    }
}
