package org.gongkai.validate.repair;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.Change;
import org.gongkai.events.FigureState;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.validate.rule.Figures;

/** Tells whether changes inside a row or column of table three bring back numbers that stand one cell further on. */
final class Shift {
    private final List<CellId> line;
    private final Figures figures;
    private final Map<CellId, BigDecimal> changed = new HashMap<>();

    private Shift(List<CellId> line, List<Change> changes, Figures figures) {
        this.line = line;
        this.figures = figures;
        changes.forEach(change -> changed.put(change.cell(), change.to()));
    }

    static boolean explains(List<Change> changes, Figures figures) {
        if (changes.size() < 2
                || changes.stream().anyMatch(change -> change.cell().table() != ReportTable.T3)) {
            return false;
        }
        var first = changes.getFirst().cell();
        if (changes.stream().allMatch(change -> change.cell().row().equals(first.row()))) {
            return explains(
                    cells(Stream.of(Applicant.values()), column -> "t3." + first.row() + "." + column.key()),
                    changes,
                    figures);
        }
        if (changes.stream().allMatch(change -> change.cell().column().equals(first.column()))) {
            return explains(
                    cells(
                            RequestRow.of(figures.format(ReportTable.T3)).stream(),
                            row -> "t3." + row.key() + "." + first.column()),
                    changes,
                    figures);
        }
        return false;
    }

    private static boolean explains(List<CellId> line, List<Change> changes, Figures figures) {
        var shift = new Shift(line, changes, figures);
        var places = changes.stream().map(change -> line.indexOf(change.cell())).toList();
        var from = places.stream().min(Integer::compare).orElseThrow();
        var to = places.stream().max(Integer::compare).orElseThrow();
        return shift.isBy(1, from, to) || shift.isBy(-1, from, to);
    }

    /** Between two places every number that is meant stands so many cells further on. */
    private boolean isBy(int cells, int from, int to) {
        for (int place = from; place <= to; place++) {
            var further = place + cells;
            if (further >= from && further <= to && meant(place).compareTo(printed(further)) != 0) {
                return false;
            }
        }
        return true;
    }

    private BigDecimal meant(int place) {
        var to = changed.get(line.get(place));
        return to == null ? printed(place) : to;
    }

    private BigDecimal printed(int place) {
        var cell = line.get(place);
        return figures.state(cell) == FigureState.READ ? figures.value(cell) : BigDecimal.ZERO;
    }

    private static <T> List<CellId> cells(Stream<T> places, Function<T, String> id) {
        return places.map(id).map(CellId::of).toList();
    }
}
