package org.gongkai.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;

/**
 * Counts for every figure the sums (勾稽关系) that hold and cover it: a reading that sums support is hardly a misreading.
 * Sums of zeros prove nothing and do not count.
 */
final class Confirmations {
    private static final Map<Format, List<Sum>> SUMS = new EnumMap<>(Format.class);

    static {
        for (var format : Format.values()) {
            SUMS.put(format, sums(format));
        }
    }

    private Confirmations() {}

    /**
     * The same figures, each with the number of sums that confirm it.
     *
     * @param format format of table three
     */
    static List<Figure> count(List<Figure> figures, Format format) {
        var byCell = new HashMap<CellId, Figure>();
        figures.forEach(figure -> byCell.put(figure.cell(), figure));
        var confirmed = new HashMap<CellId, Integer>();
        for (var sum : of(format)) {
            if (holds(sum, byCell)) {
                sum.left().forEach(cell -> confirmed.merge(cell, 1, Integer::sum));
                sum.right().forEach(cell -> confirmed.merge(cell, 1, Integer::sum));
            }
        }
        var counted = new ArrayList<Figure>(figures.size());
        for (var figure : figures) {
            var sums = figure.state() == FigureState.READ ? confirmed.get(figure.cell()) : null;
            counted.add(sums == null ? figure : figure.confirmedBy(sums));
        }
        return counted;
    }

    /** The sums of a report whose table three has this format. */
    static List<Sum> of(Format format) {
        return SUMS.get(format);
    }

    /** Two sides that must be equal. */
    record Sum(List<CellId> left, List<CellId> right) {}

    private static List<Sum> sums(Format format) {
        var sums = new ArrayList<Sum>();
        for (var column : Applicant.values()) {
            sums.add(new Sum(
                    List.of(CellId.requests(RequestRow.TOTAL, column)),
                    RequestRow.resultsOf(format).stream()
                            .map(row -> CellId.requests(row, column))
                            .toList()));
            sums.add(new Sum(
                    List.of(
                            CellId.requests(RequestRow.RECEIVED, column),
                            CellId.requests(RequestRow.CARRIED_IN, column)),
                    List.of(
                            CellId.requests(RequestRow.TOTAL, column),
                            CellId.requests(RequestRow.CARRIED_OUT, column))));
        }
        for (var row : RequestRow.of(format)) {
            sums.add(new Sum(
                    List.of(CellId.requests(row, Applicant.TOTAL)),
                    Applicant.PARTS.stream()
                            .map(column -> CellId.requests(row, column))
                            .toList()));
        }
        for (var group : CaseGroup.values()) {
            sums.add(new Sum(
                    List.of(CellId.cases(group, CaseOutcome.TOTAL)),
                    CaseOutcome.PARTS.stream()
                            .map(outcome -> CellId.cases(group, outcome))
                            .toList()));
        }
        return sums;
    }

    private static boolean holds(Sum sum, Map<CellId, Figure> figures) {
        var left = value(sum.left(), figures);
        var right = value(sum.right(), figures);
        return left != null && right != null && left.signum() != 0 && left.compareTo(right) == 0;
    }

    /** Whether both sides were read and differ; where all cells of a side are blank, nothing can be said. */
    static boolean isBroken(Sum sum, Map<CellId, Figure> figures) {
        var left = value(sum.left(), figures);
        var right = value(sum.right(), figures);
        return left != null && right != null && left.compareTo(right) != 0;
    }

    /** The sum of cells, blank ones as 0; null when one of them was not read. */
    private static BigDecimal value(List<CellId> cells, Map<CellId, Figure> figures) {
        var sum = BigDecimal.ZERO;
        for (var cell : cells) {
            var figure = figures.get(cell);
            if (figure == null || (figure.value() == null && figure.state() != FigureState.BLANK)) {
                return null;
            }
            // Most figures are zeros.
            sum = figure.value() == null || figure.value().signum() == 0 ? sum : sum.add(figure.value());
        }
        return sum;
    }
}
