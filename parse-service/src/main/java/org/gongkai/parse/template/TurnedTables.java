package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;

/**
 * Tables whose rows are the columns of the format: 自然人, 商业企业 … below the labels of table three, or the groups of table four,
 * each a row of its five outcomes, as narrow pages print it. They are put upright where every row and every column is
 * there once; each figure keeps its place in the document.
 */
public final class TurnedTables {
    private static final List<Format> FORMATS = List.of(Format.V2021, Format.V2019);

    private TurnedTables() {}

    /** The same document, with such tables as the format prints them. */
    public static Document upright(Document document) {
        var blocks = new ArrayList<Block>();
        boolean isTurned = false;
        for (var block : document.blocks()) {
            var upright = block instanceof Grid grid ? upright(grid) : Optional.<Grid>empty();
            isTurned |= upright.isPresent();
            blocks.add(upright.isPresent() ? upright.get() : block);
        }
        return isTurned ? document.with(blocks) : document;
    }

    private static Optional<Grid> upright(Grid grid) {
        for (int i = 0; i + 1 < grid.rows().size(); i++) {
            var outcomes = outcomes(grid.rows().get(i));
            if (outcomes.size() == CaseOutcome.values().length) {
                return cases(grid, i, outcomes);
            }
        }
        return requests(grid);
    }

    /** Which outcome each column holds, where a row names each of them once. */
    private static Map<CaseOutcome, Integer> outcomes(Row row) {
        var columns = new EnumMap<CaseOutcome, Integer>(CaseOutcome.class);
        for (var cell : row.cells()) {
            var words = HeadWords.CASES.whole(cell.text().value());
            for (var outcome : CaseOutcome.values()) {
                if (words.equals(List.of(outcome.label())) && columns.put(outcome, cell.column()) != null) {
                    return Map.of();
                }
            }
        }
        return columns;
    }

    private static Optional<Grid> cases(Grid grid, int head, Map<CaseOutcome, Integer> outcomes) {
        int first = outcomes.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        var labels = new EnumMap<CaseGroup, Cell>(CaseGroup.class);
        var rows = new EnumMap<CaseGroup, Map<Integer, Cell>>(CaseGroup.class);
        int next = head + 1;
        for (; next < grid.rows().size(); next++) {
            var row = grid.rows().get(next);
            var label = label(row, first);
            var group = label.flatMap(cell -> group(cell.text().value()));
            if (group.isEmpty()) {
                break;
            }
            if (rows.put(group.get(), figures(row)) != null) {
                return Optional.empty();
            }
            labels.put(group.get(), label.get());
        }
        if (rows.size() < CaseGroup.values().length) {
            return Optional.empty();
        }
        var figures = Stream.of(CaseGroup.values())
                .flatMap(group -> Stream.of(CaseOutcome.values())
                        .flatMap(outcome -> Stream.ofNullable(rows.get(group).get(outcomes.get(outcome)))))
                .toList();
        if (figures.size() < CaseGroup.values().length * CaseOutcome.values().length) {
            return Optional.empty();
        }
        var all = new ArrayList<>(grid.rows().subList(0, head));
        all.add(heads(List.copyOf(labels.values()), 1));
        all.add(new Row(figures));
        // 「总计」 of the three groups is no row of the format.
        grid.rows().stream().skip(next).filter(row -> !isSum(label(row, first))).forEach(all::add);
        return Optional.of(new Grid(grid.number(), all, true));
    }

    private static Optional<CaseGroup> group(String label) {
        var words = new ArrayList<>(HeadWords.CASES.in(label));
        words.removeIf(HeadWords.SUITS::equals);
        return Stream.of(CaseGroup.values())
                .filter(group -> words.equals(List.of(group.label())))
                .findFirst();
    }

    private static boolean isSum(Optional<Cell> label) {
        return label.filter(
                        cell -> HeadWords.CASES.whole(cell.text().value()).equals(List.of(CaseOutcome.TOTAL.label())))
                .isPresent();
    }

    private static Optional<Grid> requests(Grid grid) {
        var heads = new TreeMap<Integer, Cell>();
        var labels = new EnumMap<Applicant, Cell>(Applicant.class);
        var rows = new EnumMap<Applicant, Map<Integer, Cell>>(Applicant.class);
        int first = 0;
        for (var row : grid.rows()) {
            var label = label(row, first);
            var applicant = label.flatMap(cell -> applicant(cell.text().value()));
            if (applicant.isPresent()) {
                labels.put(applicant.get(), label.get());
                if (rows.put(applicant.get(), figures(row)) != null) {
                    return Optional.empty();
                }
            } else if (!rows.isEmpty()) {
                return Optional.empty();
            } else {
                row.cells().forEach(cell -> heads.put(cell.column(), cell));
                first = firstRequest(heads);
            }
        }
        return rows.size() == Applicant.values().length ? requests(grid, heads, labels, rows) : Optional.empty();
    }

    /** The first column that a label of table three heads; 0 where there is none. */
    private static int firstRequest(SortedMap<Integer, Cell> heads) {
        for (var head : heads.entrySet()) {
            if (request(head.getValue()).isPresent()) {
                return head.getKey();
            }
        }
        return 0;
    }

    private static Optional<Grid> requests(
            Grid grid, Map<Integer, Cell> heads, Map<Applicant, Cell> labels, Map<Applicant, Map<Integer, Cell>> rows) {
        var columns = new HashMap<RequestRow, Integer>();
        for (var head : heads.entrySet()) {
            var request = request(head.getValue());
            if (request.isPresent() && columns.put(request.get(), head.getKey()) != null) {
                return Optional.empty();
            }
        }
        var format = FORMATS.stream()
                .filter(known -> columns.keySet().equals(Set.copyOf(RequestRow.of(known))))
                .findFirst();
        if (format.isEmpty()) {
            return Optional.empty();
        }
        var all = new ArrayList<Row>();
        all.add(heads(List.copyOf(labels.values()), 2));
        for (var request : RequestRow.of(format.get())) {
            var cells = new ArrayList<Cell>();
            int column = columns.get(request);
            cells.add(own(heads.get(column)));
            for (var applicant : Applicant.values()) {
                var cell = rows.get(applicant).get(column);
                if (cell == null) {
                    return Optional.empty();
                }
                cells.add(cell);
            }
            all.add(new Row(cells));
        }
        return Optional.of(new Grid(grid.number(), all, true));
    }

    private static Optional<RequestRow> request(Cell head) {
        return Labels.requestRow(own(head).text().value());
    }

    /** 「（三）不予公开1.属于国家秘密」 without the label of its group. */
    private static Cell own(Cell head) {
        var text = head.text();
        int from = ListedNames.ownLabel(text.value());
        return from == 0 ? head : head.withText(text.part(from, text.value().length()));
    }

    private static Optional<Applicant> applicant(String label) {
        var words = new ArrayList<>(HeadWords.REQUESTS.whole(label));
        words.removeIf(HeadWords.ORGANISATIONS::equals);
        return Stream.of(Applicant.values())
                .filter(column -> words.equals(List.of(column.label())))
                .findFirst();
    }

    /** The last words before the figures of a row. */
    private static Optional<Cell> label(Row row, int firstFigure) {
        return row.cells().stream()
                .takeWhile(cell -> cell.column() < firstFigure)
                .filter(cell -> !cell.text().isBlank())
                .reduce((_, last) -> last);
    }

    /** The cells that are one column wide. */
    private static Map<Integer, Cell> figures(Row row) {
        var cells = new HashMap<Integer, Cell>();
        row.cells().stream()
                .filter(cell -> cell.columnSpan() == 1 && cell.rowSpan() == 1)
                .forEach(cell -> cells.put(cell.column(), cell));
        return cells;
    }

    private static Row heads(List<Cell> labels, int firstColumn) {
        var cells = new ArrayList<Cell>();
        for (var label : labels) {
            cells.add(Cell.single(label.text(), label.row(), firstColumn + cells.size()));
        }
        return new Row(cells);
    }
}
