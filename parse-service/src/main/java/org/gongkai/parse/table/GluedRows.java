package org.gongkai.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.jspecify.annotations.Nullable;

/**
 * Decides between several readings of glued rows of table three by the sums of the columns: taken together, exactly one
 * choice must make every column add up (T3_RESULT_SUM) and balance (T3_BALANCE). Where none or several do, the rows stay
 * undecided: an agency's wrong sum must not be read away.
 */
final class GluedRows {
    private static final int MOST_CHOICES = 20_000;

    private final Map<CellId, Figure> known;
    private final List<RequestRow> results;

    private GluedRows(Map<CellId, Figure> known, Format format) {
        this.known = known;
        this.results = RequestRow.resultsOf(format);
    }

    /**
     * The one choice that makes the columns add up.
     *
     * @param known figures that are read without doubt
     * @param rows for each undecided row the figures of each of its readings
     * @return for each row the figures chosen; null when not exactly one choice fits
     */
    static @Nullable List<List<Figure>> decide(
            Map<CellId, Figure> known, Format format, List<List<List<Figure>>> rows) {
        long choices = rows.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, MOST_CHOICES + 1));
        if (rows.isEmpty() || choices > MOST_CHOICES || choices == 0) {
            return null;
        }
        var fitting = new ArrayList<List<List<Figure>>>();
        new GluedRows(known, format).choose(rows, new ArrayList<>(), fitting);
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private void choose(List<List<List<Figure>>> rows, List<List<Figure>> chosen, List<List<List<Figure>>> fitting) {
        if (fitting.size() > 1) {
            return;
        }
        if (chosen.size() == rows.size()) {
            if (fits(chosen)) {
                fitting.add(List.copyOf(chosen));
            }
            return;
        }
        for (var reading : rows.get(chosen.size())) {
            chosen.add(reading);
            choose(rows, chosen, fitting);
            chosen.removeLast();
        }
    }

    private boolean fits(List<List<Figure>> chosen) {
        var figures =
                chosen.stream().flatMap(List::stream).collect(Collectors.toMap(Figure::cell, Function.identity()));
        for (var column : Applicant.values()) {
            var sum = BigDecimal.ZERO;
            for (var row : results) {
                var value = value(figures, row, column);
                if (value == null) {
                    return false;
                }
                sum = sum.add(value);
            }
            var total = value(figures, RequestRow.TOTAL, column);
            var received = value(figures, RequestRow.RECEIVED, column);
            var carriedIn = value(figures, RequestRow.CARRIED_IN, column);
            var carriedOut = value(figures, RequestRow.CARRIED_OUT, column);
            if (total == null || received == null || carriedIn == null || carriedOut == null) {
                return false;
            }
            if (sum.compareTo(total) != 0 || received.add(carriedIn).compareTo(total.add(carriedOut)) != 0) {
                return false;
            }
        }
        return true;
    }

    private @Nullable BigDecimal value(Map<CellId, Figure> chosen, RequestRow row, Applicant column) {
        var cell = CellId.requests(row, column);
        var figure = chosen.getOrDefault(cell, known.get(cell));
        return figure == null ? null : figure.value();
    }
}
