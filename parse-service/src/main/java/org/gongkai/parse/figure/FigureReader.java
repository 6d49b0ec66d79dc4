package org.gongkai.parse.figure;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.script.NoteMarks;

/** One cell of a document becomes one figure. Nothing is corrected, nothing guessed. */
public final class FigureReader {
    private FigureReader() {}

    /**
     * What the cell holds.
     *
     * @param grid number of the grid it stands in
     */
    public static Figure read(CellId id, Cell cell, int grid) {
        var text = cell.text();
        var source = placeOf(cell, grid);
        var printed = text.original().strip();
        if (cell.doubtful()) {
            return Figure.ambiguous(id, printed, PrintedNumber.all(text.value()), source);
        }
        if (PrintedNumber.isBlank(text.value())) {
            return Figure.blank(id, text.original(), source);
        }
        if (isMarksAlone(printed)) {
            return Figure.ambiguous(id, printed, PrintedNumber.all(text.value()), source);
        }
        return PrintedNumber.read(text.value())
                .map(number -> Figure.read(id, number.value(), printed, number.unit(), source))
                .orElseGet(() -> likely(id, text.value(), printed, source));
    }

    private static Figure likely(CellId id, String value, String printed, Source source) {
        var grouped = PrintedNumber.grouped(printed);
        if (grouped.isPresent()) {
            return Figure.read(id, grouped.get(), printed, null, source);
        }
        var written = ChineseNumeral.read(value);
        if (written.isPresent()) {
            return Figure.read(id, written.get(), printed, null, source);
        }
        if (ChineseNumeral.is(value)) {
            return Figure.ambiguous(id, printed, List.of(BigDecimal.ONE), source);
        }
        var candidates = PrintedNumber.likely(value);
        return candidates.isEmpty() && !Illegible.is(value.strip())
                ? Figure.notANumber(id, printed, source)
                : Figure.ambiguous(id, printed, candidates, source);
    }

    /** 「①」: the mark of a note in a blank cell, or a one. */
    private static boolean isMarksAlone(String printed) {
        return !printed.isEmpty()
                && NoteMarks.isMark(printed.charAt(0))
                && printed.chars().allMatch(c -> NoteMarks.isMark((char) c));
    }

    /** Whether letters stand in a cell where digits should. */
    public static boolean isMisread(Cell cell) {
        return PrintedNumber.isMisread(cell.text().value());
    }

    /** Whether a cell can be one of the figures of a row: a number, or printed blank. */
    public static boolean isFigure(Cell cell) {
        return isFigure(cell.text().value()) || ChineseNumeral.is(cell.text().value());
    }

    /** Whether a text can be a figure: a number, one of the marks for a blank, or a number that nobody can tell. */
    public static boolean isFigure(String value) {
        return PrintedNumber.isPlain(value)
                || PrintedNumber.isBlank(value)
                || PrintedNumber.read(value).isPresent()
                || Illegible.is(value.strip())
                || Correction.isOne(value);
    }

    /** Where a cell stands; grid 0 is running text, which has no rows and columns. */
    public static Source placeOf(Cell cell, int grid) {
        var place = cell.text().source();
        return grid == 0 || place.table() != null ? place : place.inTable(grid, cell.row(), cell.column());
    }
}
