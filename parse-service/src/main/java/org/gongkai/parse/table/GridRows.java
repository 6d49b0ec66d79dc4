package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

/** Puts the rows of grids on the sheet, each read with an eye on the other rows of its table. */
final class GridRows {
    private static final int CASE_COLUMNS = TableReader.CASES.size();
    private static final int REQUEST_COLUMNS = Applicant.values().length;
    private static final int SEVERAL = 3;
    private static final Set<RequestRow> OUTERMOST =
            Set.of(RequestRow.RECEIVED, RequestRow.CARRIED_IN, RequestRow.CARRIED_OUT);
    private static final Set<RequestRow> OUTER =
            Set.of(RequestRow.GRANTED, RequestRow.PARTIALLY_GRANTED, RequestRow.OTHER, RequestRow.TOTAL);

    private final Map<Integer, Grid> grids;
    private final Blanks blanks;
    private final boolean losesSeparators;
    private final boolean headsAreInPlace;
    private final List<Placed> placed = new ArrayList<>();
    /** Grids that have not all columns of table three. */
    private final Set<Integer> narrow = new HashSet<>();

    private GridRows(List<Grid> grids, boolean headsAreInPlace) {
        this.headsAreInPlace = headsAreInPlace;
        // Pieces of one table have its number.
        this.grids = grids.stream().collect(Collectors.toMap(Grid::number, grid -> grid, (first, _) -> first));
        this.blanks = Blanks.of(grids);
        this.losesSeparators = LostSeparators.areIn(grids);
    }

    /** A row and the cells of the format that it holds. */
    private record Placed(
            int grid,
            ColumnHeads.Columns columns,
            TableRow row,
            @Nullable List<Cell> below) {
        List<CellId> ids() {
            return columns.ids();
        }

        Placed byShape() {
            return new Placed(grid, columns, row, null);
        }

        Placed inDoubt() {
            return new Placed(grid, columns.inDoubt(), row, below);
        }

        /** Where the heads leave a doubt only figures that are all the same can be read. */
        List<List<Cell>> readings(TableShape shape) {
            if (below != null && columns.isSure()) {
                return List.of(below);
            }
            var readings = shape.readings(row);
            return columns.isSure() || isSame(readings) ? readings : List.of();
        }

        private static boolean isSame(List<List<Cell>> readings) {
            return readings.size() == 1
                    && readings.getFirst().stream()
                                    .map(cell -> cell.text().value().strip())
                                    .distinct()
                                    .count()
                            == 1;
        }
    }

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
        var heads = new ColumnHeads(headsAreInPlace);
        narrow.addAll(narrow(rows));
        var known = rows.stream().map(row -> ofFormat(row, requests)).toList();
        var lost = LostLabels.place(known, requests);
        for (var row : PartedLabels.join(known, lost, requests)) {
            heads.pass(row);
            switch (row) {
                case LogicalRow.Disclosure(int grid, var label, var cells) ->
                    place(grid, heads.of(label, disclosures), cells, 0, 0);
                case LogicalRow.Request(int grid, var label, var cells) ->
                    place(grid, heads.of(label, cells), cells, REQUEST_COLUMNS, depth(label));
                case LogicalRow.Cases(int grid, var cells) ->
                    place(grid, heads.ofCases(), cells, CaseOutcome.values().length, 0);
                case LogicalRow.Unknown unknown -> {
                    var label = lost.get(unknown);
                    if (label == null) {
                        var source = FigureReader.placeOf(unknown.values().getFirst(), unknown.grid());
                        sheet.problems().add(new ParseProblem(ProblemKind.ROW_NOT_RECOGNISED, unknown.label(), source));
                    } else {
                        place(
                                unknown.grid(),
                                heads.of(label, unknown.values()),
                                unknown.values(),
                                REQUEST_COLUMNS,
                                depth(label));
                    }
                }
                case LogicalRow.Headings _ -> {
                    // Headings decide the format; they hold no figures.
                }
            }
        }
        distrustUneven();
        doubtRefuted();
        var tables = new EnumMap<ReportTable, List<TableRow>>(ReportTable.class);
        for (var row : placed) {
            tables.computeIfAbsent(table(row), _ -> new ArrayList<>()).add(row.row());
        }
        var shapes = new EnumMap<ReportTable, TableShape>(ReportTable.class);
        tables.forEach((table, ofTable) -> shapes.put(table, TableShape.of(ofTable)));
        for (var row : placed) {
            if (row.columns().isSure()) {
                sheet.remember(row.ids());
            } else {
                sheet.doubt(row.ids());
            }
            sheet.put(
                    row.grid(),
                    row.ids(),
                    row.readings(shapes.get(table(row))),
                    row.row().cells());
        }
    }

    /** In a table with many rows some have a total: where none is wide enough for it, no blank cells were stripped. */
    private static Set<Integer> narrow(List<LogicalRow> rows) {
        var widths = new HashMap<Integer, List<Integer>>();
        for (var row : rows) {
            if (row instanceof LogicalRow.Request(int grid, var _, var values)) {
                widths.computeIfAbsent(grid, _ -> new ArrayList<>()).add(values.size());
            }
        }
        return widths.entrySet().stream()
                .filter(grid -> grid.getValue().size() > SEVERAL && Collections.max(grid.getValue()) < REQUEST_COLUMNS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Figures beside a label that this format does not have: they are those of another row, perhaps of one beside it. */
    private static LogicalRow ofFormat(LogicalRow row, Format requests) {
        return row instanceof LogicalRow.Request(int grid, var label, var values)
                        && !RequestRow.of(requests).contains(label)
                        && !values.stream().allMatch(RowAligner::isBlank)
                ? new LogicalRow.Unknown(grid, label.label(), values)
                : row;
    }

    /** Where a figure stands beside the columns of the heads, other rows may be displaced too without showing it. */
    private void distrustUneven() {
        var uneven = placed.stream()
                .filter(row -> row.below() == null && !row.row().isBlank())
                .map(row -> row.columns().places())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!uneven.isEmpty()) {
            placed.replaceAll(row -> uneven.contains(row.columns().places()) ? row.byShape() : row);
        }
    }

    /** Heads that move the sum to another column are not to be trusted where the sums say it is in its place. */
    private void doubtRefuted() {
        var moved = placed.stream().filter(row -> row.row().isMoved()).collect(Collectors.groupingBy(GridRows::table));
        moved.values().forEach(rows -> {
            long own = rows.stream().filter(row -> row.row().provesItself()).count();
            long format = rows.stream().filter(row -> row.row().provesFormat()).count();
            placed.replaceAll(row -> rows.contains(row)
                            && (format > own || (own == 0 && row.columns().trust() == ColumnHeads.Trust.PROVEN))
                    ? row.inDoubt()
                    : row);
        });
    }

    private static ReportTable table(Placed row) {
        return row.ids().getFirst().table();
    }

    private void place(int number, ColumnHeads.Columns columns, List<Cell> cells, int group, int depth) {
        var ids = columns.ids();
        if (ids.isEmpty() || cells.isEmpty()) {
            return;
        }
        var grid = grids.get(number);
        boolean isExact = grid != null && grid.exact();
        var kind =
                new TableRow.Kind(isExact ? number : 0, depth, cells.getFirst().column());
        boolean isStripped = !isExact && blanks.areStrippedBehind() && !narrow.contains(number);
        int room = isStripped ? room(cells, ids.size()) : 0;
        var all = ids.size() == CASE_COLUMNS ? around(number, cells) : cells;
        // Typed rows may have been shifted; those of table three have labels enough before them to hide it.
        boolean isInPlace =
                isExact || ids.size() == CASE_COLUMNS || (ids.size() != REQUEST_COLUMNS && kind.isInPlace());
        var row = new TableRow(kind, all, ids.size(), group, columns.total(), room);
        boolean isDoubtful = losesSeparators && !isExact && figures(cells) < ids.size();
        placed.add(new Placed(
                number, isDoubtful ? columns.inDoubt() : columns, row, isInPlace ? columns.below(cells) : null));
    }

    private static long figures(List<Cell> cells) {
        return cells.stream().filter(cell -> !RowAligner.isBlank(cell)).count();
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
