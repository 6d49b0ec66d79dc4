package org.gongkai.parse.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.figure.FigureReader;

/** The figures found so far. A cell that several readings fit, or that is found twice, is ambiguous, never guessed. */
final class Sheet {
    private final Map<CellId, Figure> figures = new LinkedHashMap<>();
    private final List<ParseProblem> problems = new ArrayList<>();
    private final Map<String, List<String>> orders = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();

    Map<CellId, Figure> figures() {
        return figures;
    }

    List<ParseProblem> problems() {
        return problems;
    }

    /** Remembers in which order the columns of a row are printed, for those of its rows that stand elsewhere. */
    void remember(List<CellId> printed) {
        orders.computeIfAbsent(
                rowsLike(printed.getFirst()),
                _ -> printed.stream().map(Sheet::column).toList());
    }

    /** Remembers that it is not known in which order the columns of rows like this are printed. */
    void doubt(List<CellId> row) {
        doubtful.add(rowsLike(row.getFirst()));
    }

    /** Whether it is not known in which order the columns of rows like this are printed. */
    boolean isDoubtful(List<CellId> row) {
        return doubtful.contains(rowsLike(row.getFirst()));
    }

    /** The cells of a row in the order in which the columns of such rows are printed. */
    List<CellId> printed(List<CellId> row) {
        var order = orders.getOrDefault(rowsLike(row.getFirst()), List.of());
        return order.size() != row.size() || !row.stream().map(Sheet::column).allMatch(order::contains)
                ? row
                : row.stream()
                        .sorted(Comparator.comparingInt(cell -> order.indexOf(column(cell))))
                        .toList();
    }

    /** The rows of table three have the same columns, those of table two each their own; table four has one row. */
    private static String rowsLike(CellId cell) {
        return cell.table() == ReportTable.T2 ? cell.row() : cell.table().name();
    }

    private static String column(CellId cell) {
        return cell.table() == ReportTable.T4 ? cell.value() : cell.column();
    }

    /** What a cell holds; absent where it was not found. */
    Figure figure(CellId cell) {
        var figure = figures.get(cell);
        return figure == null ? Figure.absent(cell) : figure;
    }

    /** Where each table begins: a section whose heading is lost is told by its table. */
    Map<ReportTable, Source> places() {
        var places = new LinkedHashMap<ReportTable, Source>();
        figures.values().forEach(figure -> places.putIfAbsent(figure.cell().table(), figure.source()));
        return places;
    }

    /**
     * Takes a row in.
     *
     * @param grid number of the grid it stands in, 0 for running text
     * @param readings the ways to read it, each with one cell an id; none where its figures do not fit the columns
     * @param printed the cells as printed
     */
    void put(int grid, List<CellId> ids, List<List<Cell>> readings, List<Cell> printed) {
        if (readings.isEmpty()) {
            misfit(ids, printed, grid);
            return;
        }
        var row = new ArrayList<Figure>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            int column = i;
            row.add(
                    readings.size() == 1
                            ? FigureReader.read(id, readings.getFirst().get(column), grid)
                            : agree(
                                    id,
                                    readings.stream()
                                            .map(reading -> FigureReader.read(id, reading.get(column), grid))
                                            .toList()));
        }
        // A row of blanks is often what is left of a row that stands whole elsewhere; one with figures is a row.
        boolean isWhole = ids.stream().anyMatch(this::isFilled) && row.stream().anyMatch(Sheet::isFilled);
        row.forEach(figure -> put(figure, isWhole));
    }

    private boolean isFilled(CellId cell) {
        return figures.containsKey(cell) && isFilled(figures.get(cell));
    }

    private static boolean isFilled(Figure figure) {
        return figure.state() != FigureState.BLANK;
    }

    /** A cell found twice with different contents has no reading, unless one of the two is blank. */
    void put(Figure figure) {
        put(figure, false);
    }

    /** @param isWhole whether it is of a row that was found twice with figures, so that a blank cell is one of them too */
    private void put(Figure figure, boolean isWhole) {
        var held = figures.get(figure.cell());
        if (held == null) {
            figures.put(figure.cell(), figure);
        } else if (isSame(held, figure)) {
            return;
        } else if (!isWhole && !(isFilled(held) && isFilled(figure))) {
            figures.put(figure.cell(), isFilled(held) ? held : figure);
        } else {
            problems.add(new ParseProblem(ProblemKind.CELL_TWICE, figure.cell().value(), figure.source()));
            figures.put(figure.cell(), agree(figure.cell(), List.of(held, figure)));
        }
    }

    /** Puts a figure in the place of the one that is there. */
    void replace(Figure figure) {
        figures.put(figure.cell(), figure);
    }

    /** A row with more or fewer figures than columns: each of its figures might belong to any column. */
    private void misfit(List<CellId> ids, List<Cell> cells, int grid) {
        var candidates = new LinkedHashSet<BigDecimal>();
        var printed = new StringBuilder();
        // The rest of a row far too long tells nobody anything.
        for (var cell : cells.subList(0, Math.min(cells.size(), 3 * ids.size()))) {
            var figure = FigureReader.read(ids.getFirst(), cell, grid);
            if (figure.value() != null) {
                candidates.add(figure.value());
            }
            printed.append(printed.isEmpty() ? "" : " ")
                    .append(cell.text().original().strip());
        }
        var source = FigureReader.placeOf(cells.getFirst(), grid);
        ids.forEach(id -> put(Figure.ambiguous(id, printed.toString(), List.copyOf(candidates), source)));
    }

    private static Figure agree(CellId id, List<Figure> options) {
        var first = options.getFirst();
        if (options.stream().allMatch(option -> isSame(option, first))) {
            return first;
        }
        var candidates = options.stream()
                .map(Figure::value)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Figure.ambiguous(id, Objects.requireNonNullElse(first.printed(), ""), candidates, first.source());
    }

    private static boolean isSame(Figure a, Figure b) {
        return a.state() == b.state() && (a.value() == null || a.value().compareTo(b.value()) == 0);
    }
}
