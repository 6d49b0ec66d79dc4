package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.Format;
import org.gongkai.events.Formats;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Picture;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.figure.FigureReader;
import org.gongkai.parse.table.stream.StreamRow;
import org.gongkai.parse.table.stream.StreamTables;
import org.gongkai.parse.template.Heading;
import org.jspecify.annotations.Nullable;

/**
 * The three tables of a document: which format each follows, and what every cell of it holds. Rows of grids come first;
 * what no grid holds is looked for in running text.
 */
public final class TableReader {
    /** The cells of table four in printed order. */
    static final List<CellId> CASES = Stream.of(CaseGroup.values())
            .flatMap(group -> Stream.of(CaseOutcome.values()).map(outcome -> CellId.cases(group, outcome)))
            .toList();

    /** The last row of table three. */
    private static final List<CellId> LAST_ROW = Stream.of(Applicant.values())
            .map(column -> CellId.requests(RequestRow.CARRIED_OUT, column))
            .toList();

    private final Document original;
    private final @Nullable Format usual;
    private final Sheet sheet = new Sheet();

    private TableReader(Document document, @Nullable Format usual) {
        this.original = document;
        this.usual = usual;
    }

    /**
     * Reads the tables.
     *
     * @param year the report year, which decides the format of a table that is not there; null when unknown
     */
    public static Tables read(Document document, @Nullable Integer year) {
        return new TableReader(document, year == null ? null : Format.ofYear(year)).read();
    }

    private Tables read() {
        var all = rows(original);
        var foreign = new HashSet<>(AgencyTables.among(all.rows(), all.sections(), all.headings()));
        foreign.addAll(ScoringTables.among(grids(original)));
        var rows = all.without(foreign);
        var document = without(original, foreign);
        var prose = original;
        var t2 = FormatFinder.disclosure(rows);
        var t3 = FormatFinder.requests(rows, usual == null ? t2 : usual);
        GridRows.put(rows, grids(document), !document.isPlaced(), first(t2, usual, t3), first(t3, usual, t2), sheet);
        var doubtful = SecondOpinion.doubtful(sheet.figures(), first(t3, usual, t2));
        if (!isComplete(t2, t3) || !doubtful.isEmpty()) {
            var stream = StreamTables.read(document, usual);
            var found = stream.rows().stream().map(this::asPrinted).toList();
            var texts = labelsAreStray(rows) ? withoutRequests(found) : found;
            SecondOpinion.differing(sheet.figures(), doubtful, texts).forEach(sheet::replace);
            t2 = t2 == null ? stream.disclosureFormat() : t2;
            t3 = t3 == null ? stream.requestFormat() : t3;
            fillIn(texts, first(t3, usual, t2));
            prose = stream.prose();
        }
        fillInBlankCases(document);
        boolean hasCases = sheet.figures().keySet().stream().anyMatch(cell -> cell.table() == ReportTable.T4);
        var formats = new Formats(t2, t3, hasCases ? first(t3, t2, usual) : null);
        var figures = new ArrayList<Figure>();
        CellId.of(ReportTable.T2, first(t2, usual, t3)).forEach(cell -> figures.add(sheet.figure(cell)));
        CellId.of(ReportTable.T3, first(t3, usual, t2)).forEach(cell -> figures.add(sheet.figure(cell)));
        CASES.forEach(cell -> figures.add(sheet.figure(cell)));
        return new Tables(
                formats, Confirmations.count(figures, first(t3, usual, t2)), sheet.problems(), sheet.places(), prose);
    }

    /** A row of running text with its columns as the heads of grids name them. */
    private StreamRow asPrinted(StreamRow row) {
        return sheet.isDoubtful(row.cells()) ? row.inDoubt() : new StreamRow(sheet.printed(row.cells()), row.figures());
    }

    /** Behind a table whose last row was found, so that nothing of it can be mistaken. */
    private void fillInBlankCases(Document document) {
        var found = sheet.figures();
        if (CASES.stream().noneMatch(found::containsKey)
                && LAST_ROW.stream().allMatch(cell -> isSure(sheet.figure(cell)))) {
            BlankCases.place(document).ifPresent(text -> {
                int end = text.value().length();
                CASES.forEach(cell -> sheet.put(Figure.blank(cell, "", text.source(end, end))));
            });
        }
    }

    private static boolean isSure(Figure figure) {
        return figure.state() == FigureState.READ || figure.state() == FigureState.BLANK;
    }

    private static List<Grid> grids(Document document) {
        return document.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }

    /**
     * What the rows of the grids are, and where the grids stand.
     *
     * @param sections the section of each grid, 0 before the first heading
     * @param headings the sections whose headings are there
     */
    private record Rows(List<LogicalRow> rows, Map<Integer, Integer> sections, Set<Integer> headings) {
        List<LogicalRow> without(Set<Integer> grids) {
            return grids.isEmpty()
                    ? rows
                    : rows.stream().filter(row -> !grids.contains(row.grid())).toList();
        }
    }

    private static Rows rows(Document document) {
        var rows = new ArrayList<LogicalRow>();
        var sections = new HashMap<Integer, Integer>();
        var headings = new LinkedHashSet<Integer>();
        var rowReader = new RowReader();
        int section = 0;
        for (var block : document.blocks()) {
            switch (block) {
                case Grid grid -> {
                    sections.putIfAbsent(grid.number(), section);
                    rows.addAll(rowReader.read(grid));
                }
                case Paragraph(var text) -> {
                    var heading = Heading.of(text);
                    if (heading.isPresent()) {
                        section = heading.get().section();
                        headings.add(section);
                        rowReader.enterSection(section);
                    }
                }
                case Picture _ -> {
                    // no figures in it that could be read
                }
            }
        }
        return new Rows(rows, sections, headings);
    }

    private static Document without(Document document, Set<Integer> grids) {
        return grids.isEmpty()
                ? document
                : document.with(document.blocks().stream()
                        .filter(block -> !(block instanceof Grid grid && grids.contains(grid.number())))
                        .toList());
    }

    /**
     * Whether figures without a label stand below other rows of their grid. Then their label is not the one above them, and
     * what stands behind a label in running text may be the figures of another.
     */
    private static boolean labelsAreStray(List<LogicalRow> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i) instanceof LogicalRow.Unknown unknown
                    && rows.get(i - 1).grid() == unknown.grid()) {
                return true;
            }
        }
        return false;
    }

    private static List<StreamRow> withoutRequests(List<StreamRow> rows) {
        return rows.stream()
                .filter(row -> row.cells().getFirst().table() != ReportTable.T3)
                .toList();
    }

    private boolean isComplete(@Nullable Format t2, @Nullable Format t3) {
        var found = sheet.figures().keySet();
        return t2 != null
                && t3 != null
                && found.containsAll(CellId.of(ReportTable.T2, t2))
                && found.containsAll(CellId.of(ReportTable.T3, t3))
                && found.containsAll(CASES);
    }

    /** Rows of running text for cells that no grid holds; those with several readings are decided together at the end. */
    private void fillIn(List<StreamRow> rows, Format requests) {
        var undecided = new ArrayList<StreamRow>();
        for (var row : rows) {
            if (row.cells().stream().noneMatch(sheet.figures()::containsKey)) {
                boolean glued = row.figures().readings().size() > 1
                        && row.cells().getFirst().table() == ReportTable.T3;
                if (glued) {
                    undecided.add(row);
                } else {
                    put(row);
                }
            }
        }
        var chosen = GluedRows.decide(
                sheet.figures(),
                requests,
                undecided.stream().map(TableReader::options).toList());
        if (chosen == null) {
            undecided.forEach(this::put);
        } else {
            chosen.forEach(row -> row.forEach(sheet::put));
        }
    }

    private void put(StreamRow row) {
        sheet.put(0, row.cells(), row.figures().readings(), row.figures().printed());
    }

    private static List<List<Figure>> options(StreamRow row) {
        return row.figures().readings().stream()
                .map(reading -> {
                    var figures = new ArrayList<Figure>();
                    for (int i = 0; i < reading.size(); i++) {
                        figures.add(FigureReader.read(row.cells().get(i), reading.get(i), 0));
                    }
                    return List.copyOf(figures);
                })
                .toList();
    }

    /** The first format that is known; the newest where none is. */
    private static Format first(@Nullable Format... formats) {
        for (var format : formats) {
            if (format != null) {
                return format;
            }
        }
        return Format.V2021;
    }
}
