package org.gongkai.parse.table;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.Format;
import org.gongkai.events.ReportTable;
import org.gongkai.parse.figure.FigureReader;
import org.gongkai.parse.table.stream.StreamRow;

/**
 * Before a broken sum is laid at an agency's door: rows of grids that such a sum touches are compared with the running
 * text of the same cells. Where the two readings differ the cell is ambiguous; a misprint that both read stays as printed.
 */
final class SecondOpinion {
    private SecondOpinion() {}

    /** The rows, as table and row of their cells, that a broken sum touches. */
    static Set<String> doubtful(Map<CellId, Figure> figures, Format requests) {
        var rows = new HashSet<String>();
        Confirmations.of(requests).stream()
                .filter(sum -> Confirmations.isBroken(sum, figures))
                .flatMap(sum -> Stream.concat(sum.left().stream(), sum.right().stream()))
                .forEach(cell -> rows.add(row(cell)));
        return rows;
    }

    /** The figures that the running text reads in another way, ambiguous now. */
    static List<Figure> differing(Map<CellId, Figure> figures, Set<String> doubtful, List<StreamRow> rows) {
        return rows.stream()
                .filter(row -> doubtful.contains(row(row.cells().getFirst())))
                .filter(SecondOpinion::isPlain)
                .flatMap(row -> differing(figures, row))
                .toList();
    }

    /** As many figures as columns: in running text the place of a blank cell is not sure enough to contradict a grid. */
    private static boolean isPlain(StreamRow row) {
        return row.figures().readings().size() == 1
                && row.figures().printed().size() == row.cells().size();
    }

    private static Stream<Figure> differing(Map<CellId, Figure> figures, StreamRow row) {
        var cells = row.figures().readings().getFirst();
        return Stream.iterate(0, i -> i + 1).limit(cells.size()).flatMap(i -> {
            var first = figures.get(row.cells().get(i));
            var second = FigureReader.read(row.cells().get(i), cells.get(i), 0);
            return first == null || !isSure(first) || !isSure(second) || isSame(first, second)
                    ? Stream.empty()
                    : Stream.of(ambiguous(first, second));
        });
    }

    private static Figure ambiguous(Figure first, Figure second) {
        var candidates = Stream.of(first.value(), second.value())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Figure.ambiguous(
                first.cell(), Objects.requireNonNullElse(first.printed(), ""), candidates, first.source());
    }

    private static boolean isSure(Figure figure) {
        return figure.state() == FigureState.READ || figure.state() == FigureState.BLANK;
    }

    private static boolean isSame(Figure a, Figure b) {
        return Objects.requireNonNullElse(a.value(), BigDecimal.ZERO)
                                .compareTo(Objects.requireNonNullElse(b.value(), BigDecimal.ZERO))
                        == 0
                && a.state() == b.state();
    }

    private static String row(CellId cell) {
        // Table four has one row of figures.
        return cell.table() == ReportTable.T4 ? "t4" : cell.table() + cell.row();
    }
}
