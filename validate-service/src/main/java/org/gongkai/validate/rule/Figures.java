package org.gongkai.validate.rule;

import static org.gongkai.events.FigureState.ABSENT;
import static org.gongkai.events.FigureState.BLANK;
import static org.gongkai.events.FigureState.READ;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.Format;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.events.Source;

/** The figures of one report by cell: indexed once, then asked some thousand times. */
public final class Figures {
    private static final Map<ReportTable, Map<Format, List<CellId>>> CELLS = cellsOfTheFormats();
    private static final CellId OTHER_OF_2019 = CellId.requests(RequestRow.OTHER, Applicant.TOTAL);
    private static final CellId OTHER_OF_2021 = CellId.requests(RequestRow.OTHER_3, Applicant.TOTAL);

    private final Map<CellId, Figure> byCell;
    private final Set<ReportTable> present = EnumSet.noneOf(ReportTable.class);
    private final Map<ReportTable, Format> formats = new EnumMap<>(ReportTable.class);

    Figures(ReportParsed parsed, Format formatOfTheReport) {
        byCell = HashMap.newHashMap(parsed.figures().size());
        for (var figure : parsed.figures()) {
            byCell.putIfAbsent(figure.cell(), figure);
            if (figure.state() != ABSENT) {
                present.add(figure.cell().table());
            }
        }
        for (var table : ReportTable.values()) {
            var printed = parsed.formats().of(table);
            formats.put(table, printed == null ? formatOfCells(table, formatOfTheReport) : printed);
        }
    }

    private Figures(Figures others, CellId cell, BigDecimal value) {
        byCell = new HashMap<>(others.byCell);
        byCell.put(cell, Figure.read(cell, value, value.toPlainString(), null, Source.NOWHERE));
        present.addAll(others.present);
        formats.putAll(others.formats);
    }

    /** The same figures, but for one that is supposed to be this number. */
    public Figures supposing(CellId cell, BigDecimal value) {
        return new Figures(this, cell, value);
    }

    /** What a cell turned out to hold; ABSENT also for a cell that the report's format does not have. */
    public FigureState state(CellId cell) {
        var figure = byCell.get(cell);
        return figure == null ? ABSENT : figure.state();
    }

    /** The number in a cell whose state is READ. */
    public BigDecimal value(CellId cell) {
        var figure = byCell.get(cell);
        if (figure == null || figure.value() == null) {
            throw new IllegalArgumentException(cell + " was not read");
        }
        return figure.value();
    }

    /** Whether any cell of the table is in the document. */
    public boolean isThere(ReportTable table) {
        return present.contains(table);
    }

    /** Whether any figure at all is in the document. */
    public boolean areThere() {
        return !present.isEmpty();
    }

    /** Whether any cell holds a number or is plainly empty. */
    public boolean areRead() {
        return byCell.keySet().stream().anyMatch(this::isPlain);
    }

    /** Whether a table has cells that hold something, and nobody can tell which number. */
    public boolean hasUnreadCells(ReportTable table) {
        return cells(table).stream().anyMatch(cell -> state(cell) != ABSENT && !isPlain(cell));
    }

    /** The format a table is judged by: what it prints, not what its year would ask for. */
    public Format format(ReportTable table) {
        return Objects.requireNonNull(formats.get(table));
    }

    /** The cells that a table must have, in printed order. */
    public List<CellId> cells(ReportTable table) {
        return cells(table, format(table));
    }

    /** The cells of a table in a format, in printed order. */
    public static List<CellId> cells(ReportTable table, Format format) {
        return CELLS.get(table).get(format);
    }

    /** Whether a cell holds a number or is plainly empty: nothing about it is in question. */
    public boolean isPlain(CellId cell) {
        var state = state(cell);
        return state == READ || state == BLANK;
    }

    /** Where nobody said which format a table follows: the one that has more of the cells that are there. */
    private Format formatOfCells(ReportTable table, Format otherwise) {
        if (table == ReportTable.T3 && (state(OTHER_OF_2019) != ABSENT) != (state(OTHER_OF_2021) != ABSENT)) {
            return state(OTHER_OF_2019) != ABSENT ? Format.V2019 : Format.V2021;
        }
        var of2019 = countOf(table, Format.V2019);
        var of2021 = countOf(table, Format.V2021);
        if (of2019 == of2021) {
            return otherwise;
        }
        return of2019 > of2021 ? Format.V2019 : Format.V2021;
    }

    private long countOf(ReportTable table, Format format) {
        return cells(table, format).stream()
                .filter(cell -> state(cell) != ABSENT)
                .count();
    }

    private static Map<ReportTable, Map<Format, List<CellId>>> cellsOfTheFormats() {
        var tables = new EnumMap<ReportTable, Map<Format, List<CellId>>>(ReportTable.class);
        for (var table : ReportTable.values()) {
            var formats = new EnumMap<Format, List<CellId>>(Format.class);
            for (var format : Format.values()) {
                formats.put(format, CellId.of(table, format));
            }
            tables.put(table, formats);
        }
        return tables;
    }
}
