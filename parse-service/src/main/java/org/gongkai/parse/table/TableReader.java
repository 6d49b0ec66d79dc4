package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.Format;
import org.gongkai.events.Formats;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.figure.FigureReader;
import org.gongkai.parse.narrative.Heading;
import org.jspecify.annotations.Nullable;

/** The three tables of a document: which format each follows, and what every cell of it holds. */
public final class TableReader {
    private final List<LogicalRow> rows = new ArrayList<>();
    private final Map<CellId, Figure> figures = new LinkedHashMap<>();
    private final List<ParseProblem> problems = new ArrayList<>();

    private TableReader() {}

    /**
     * Reads the tables.
     *
     * @param year the report year, which decides the format of a table that is not there; null when unknown
     */
    public static Tables read(Document document, @Nullable Integer year) {
        var reader = new TableReader();
        reader.collectRows(document);
        return reader.toTables(year);
    }

    private void collectRows(Document document) {
        var rowReader = new RowReader();
        for (var block : document.blocks()) {
            switch (block) {
                case Grid grid -> rows.addAll(rowReader.read(grid));
                case Paragraph(var text) -> {
                    if (Heading.of(text).isPresent()) {
                        rowReader.leaveTable();
                    }
                }
            }
        }
    }

    private Tables toTables(@Nullable Integer year) {
        var usual = year == null ? null : Format.ofYear(year);
        var t2 = FormatFinder.disclosure(rows);
        var t3 = FormatFinder.requests(rows, usual == null ? t2 : usual);
        var t4 = rows.stream().anyMatch(LogicalRow.Cases.class::isInstance) ? first(t3, t2, usual, Format.V2021) : null;
        rows.forEach(row -> read(row, first(t2, usual, Format.V2021)));
        var all = new ArrayList<Figure>();
        addTable(all, ReportTable.T2, first(t2, usual, t3, Format.V2021));
        addTable(all, ReportTable.T3, first(t3, usual, t2, Format.V2021));
        addTable(all, ReportTable.T4, Format.V2021);
        return new Tables(new Formats(t2, t3, t4), all, problems, firstPlaces());
    }

    private void read(LogicalRow row, Format disclosureFormat) {
        switch (row) {
            case LogicalRow.Disclosure(int grid, var label, var cells) ->
                put(
                        grid,
                        label.columns(disclosureFormat).stream()
                                .map(column -> CellId.disclosure(label, column))
                                .toList(),
                        cells,
                        false);
            case LogicalRow.Request(int grid, var label, var cells) ->
                put(
                        grid,
                        List.of(Applicant.values()).stream()
                                .map(column -> CellId.requests(label, column))
                                .toList(),
                        cells,
                        true);
            case LogicalRow.Cases(int grid, var cells) -> put(grid, CASE_IDS, cells, false);
            case LogicalRow.Unknown(int grid, var label, var cells) ->
                problems.add(new ParseProblem(
                        ProblemKind.ROW_NOT_RECOGNISED,
                        label,
                        cells.getFirst()
                                .text()
                                .source()
                                .inTable(grid, cells.getFirst().row(), 1)));
            case LogicalRow.Headings _ -> {
                // Headings decide the format; they hold no figures.
            }
        }
    }

    private static final List<CellId> CASE_IDS = List.of(CaseGroup.values()).stream()
            .flatMap(group -> List.of(CaseOutcome.values()).stream().map(outcome -> CellId.cases(group, outcome)))
            .toList();

    private void put(int grid, List<CellId> ids, List<Cell> cells, boolean lastIsTotal) {
        if (ids.isEmpty() || cells.isEmpty()) {
            return;
        }
        var readings = RowAligner.readings(cells, ids.size(), lastIsTotal);
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            int column = i;
            var options = readings.stream()
                    .map(reading -> FigureReader.read(id, reading.get(column), grid))
                    .toList();
            put(options.isEmpty() ? misfit(id, cells, grid) : agree(id, options));
        }
    }

    /** A row with more or fewer figures than columns: each of its figures might belong to any column. */
    private static Figure misfit(CellId id, List<Cell> cells, int grid) {
        var candidates = new ArrayList<java.math.BigDecimal>();
        var printed = new StringBuilder();
        for (var cell : cells) {
            var figure = FigureReader.read(id, cell, grid);
            if (figure.state() == FigureState.READ && !candidates.contains(figure.value())) {
                candidates.add(figure.value());
            }
            printed.append(printed.isEmpty() ? "" : " ")
                    .append(cell.text().original().strip());
        }
        var place = cells.getFirst();
        return Figure.ambiguous(
                id, printed.toString(), candidates, place.text().source().inTable(grid, place.row(), place.column()));
    }

    private static Figure agree(CellId id, List<Figure> options) {
        var first = options.getFirst();
        boolean same = options.stream().allMatch(option -> isSame(option, first));
        if (same) {
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

    /** A cell found twice with different contents has no reading, unless one of the two is blank. */
    private void put(Figure figure) {
        var held = figures.get(figure.cell());
        if (held == null || (held.state() == FigureState.BLANK && figure.state() != FigureState.BLANK)) {
            figures.put(figure.cell(), figure);
        } else if (figure.state() != FigureState.BLANK && !isSame(held, figure)) {
            problems.add(new ParseProblem(ProblemKind.CELL_TWICE, figure.cell().value(), figure.source()));
            figures.put(figure.cell(), agree(figure.cell(), List.of(held, figure)));
        }
    }

    private void addTable(List<Figure> all, ReportTable table, Format format) {
        for (var id : CellId.of(table, format)) {
            all.add(Objects.requireNonNullElseGet(figures.get(id), () -> Figure.absent(id)));
        }
    }

    /** Where each table begins: a section whose heading is lost is told by its table. */
    private Map<ReportTable, Source> firstPlaces() {
        var places = new LinkedHashMap<ReportTable, Source>();
        figures.values().forEach(figure -> places.putIfAbsent(figure.cell().table(), figure.source()));
        return places;
    }

    @SafeVarargs
    private static <T> T first(@Nullable T... options) {
        for (var option : options) {
            if (option != null) {
                return option;
            }
        }
        throw new IllegalArgumentException("no option");
    }
}
