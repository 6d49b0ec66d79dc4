package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.Format;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.figure.FigureReader;

/** Puts the rows of grids on the sheet, each read with an eye on the other rows of its table. */
final class GridRows {
    private static final int CASE_COLUMNS = TableReader.CASES.size();
    private static final int REQUEST_COLUMNS = Applicant.values().length;
    private static final Set<RequestRow> OUTERMOST =
            Set.of(RequestRow.RECEIVED, RequestRow.CARRIED_IN, RequestRow.CARRIED_OUT);
    private static final Set<RequestRow> OUTER =
            Set.of(RequestRow.GRANTED, RequestRow.PARTIALLY_GRANTED, RequestRow.OTHER, RequestRow.TOTAL);

    private final Map<Integer, Grid> grids;
    private final Blanks blanks;
    private final boolean headsAreInPlace;
    private final List<Placed> placed = new ArrayList<>();

    private GridRows(List<Grid> grids, boolean headsAreInPlace) {
        this.headsAreInPlace = headsAreInPlace;
        // Pieces of one table have its number.
        this.grids = grids.stream().collect(Collectors.toMap(Grid::number, grid -> grid, (first, _) -> first));
        this.blanks = Blanks.of(grids);
    }

    /** A row and the cells of the format that it holds. */
    private record Placed(int grid, List<CellId> ids, TableRow row) {}

    /**
     * Reads the rows.
     *
     * @param headsAreInPlace whether heads stand where they were put: on a page of a PDF they get among each other
     */
    static void put(
            List<LogicalRow> rows,
            List<Grid> grids,
            boolean headsAreInPlace,
            Format disclosures,
            Format requests,
            Sheet sheet) {
        new GridRows(grids, headsAreInPlace).put(rows, disclosures, requests, sheet);
    }

    private void put(List<LogicalRow> rows, Format disclosures, Format requests, Sheet sheet) {
        var heads = new ColumnHeads();
        var known = rows.stream().map(row -> ofFormat(row, requests)).toList();
        var lost = LostLabels.place(known, requests);
        for (var row : PartedLabels.join(known, lost, requests)) {
            if (headsAreInPlace) {
                heads.pass(row);
            }
            switch (row) {
                case LogicalRow.Disclosure(int grid, var label, var cells) ->
                    place(grid, heads.of(label, disclosures), cells, 0, 0);
                case LogicalRow.Request(int grid, var label, var cells) ->
                    place(grid, heads.of(label), cells, REQUEST_COLUMNS, depth(label));
                case LogicalRow.Cases(int grid, var cells) ->
                    place(grid, heads.ofCases(), cells, CaseOutcome.values().length, 0);
                case LogicalRow.Unknown unknown -> {
                    var label = lost.get(unknown);
                    if (label == null) {
                        var source = FigureReader.placeOf(unknown.values().getFirst(), unknown.grid());
                        sheet.problems().add(new ParseProblem(ProblemKind.ROW_NOT_RECOGNISED, unknown.label(), source));
                    } else {
                        place(unknown.grid(), heads.of(label), unknown.values(), REQUEST_COLUMNS, depth(label));
                    }
                }
                case LogicalRow.Headings _ -> {
                    // Headings decide the format; they hold no figures.
                }
            }
        }
        var tables = new EnumMap<ReportTable, List<TableRow>>(ReportTable.class);
        for (var row : placed) {
            tables.computeIfAbsent(table(row), _ -> new ArrayList<>()).add(row.row());
        }
        var shapes = new EnumMap<ReportTable, TableShape>(ReportTable.class);
        tables.forEach((table, ofTable) -> shapes.put(table, TableShape.of(ofTable)));
        for (var row : placed) {
            sheet.put(
                    row.grid(),
                    row.ids(),
                    shapes.get(table(row)).readings(row.row()),
                    row.row().cells());
        }
    }

    /** Figures beside a label that this format does not have: they are those of another row, perhaps of one beside it. */
    private static LogicalRow ofFormat(LogicalRow row, Format requests) {
        return row instanceof LogicalRow.Request(int grid, var label, var values)
                        && !RequestRow.of(requests).contains(label)
                        && !values.stream().allMatch(RowAligner::isBlank)
                ? new LogicalRow.Unknown(grid, label.label(), values)
                : row;
    }

    private static ReportTable table(Placed row) {
        return row.ids().getFirst().table();
    }

    private void place(int number, List<CellId> ids, List<Cell> cells, int group, int depth) {
        if (ids.isEmpty() || cells.isEmpty()) {
            return;
        }
        var grid = grids.get(number);
        boolean isExact = grid != null && grid.exact();
        var kind =
                new TableRow.Kind(isExact ? number : 0, depth, cells.getFirst().column());
        int room = isExact || !blanks.areStrippedBehind() ? 0 : room(cells, ids.size());
        var all = ids.size() == CASE_COLUMNS ? around(number, cells) : cells;
        // A sum that was moved to another column does not end its group any more.
        int summed = group > 0 && ids.get(group - 1).column().equals(Applicant.TOTAL.key()) ? group : 0;
        placed.add(new Placed(number, ids, new TableRow(kind, all, ids.size(), summed, room)));
    }

    /** The figures of table four have no label before them: blank cells may be missing there too. */
    private List<Cell> around(int number, List<Cell> cells) {
        var grid = grids.get(number);
        if (grid == null || grid.exact() || cells.size() >= CASE_COLUMNS || !blanks.areStrippedAround()) {
            return cells;
        }
        var first = cells.getFirst();
        var all = new ArrayList<>(Collections.nCopies(
                CASE_COLUMNS - cells.size(), Cell.single(first.text().part(0, 0), first.row(), first.column())));
        all.addAll(cells);
        return all;
    }

    /** No row of table four has more cells than figures, the others may have lost as many blank ones as they have columns. */
    private static int room(List<Cell> cells, int columns) {
        return columns == CASE_COLUMNS ? Math.max(0, columns - cells.size()) : columns;
    }

    /** How many merged labels stand before a row's own. */
    private static int depth(RequestRow row) {
        return OUTERMOST.contains(row) ? 0 : OUTER.contains(row) ? 1 : 2;
    }
}
