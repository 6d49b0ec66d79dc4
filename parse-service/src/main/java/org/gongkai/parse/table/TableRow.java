package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.parse.block.Block.Cell;

/** A row before its figures are told from the blank cells of merged labels and fillers. */
public final class TableRow {
    private final Kind kind;
    private final List<Cell> cells;
    private final int columns;
    private final int group;
    private final int total;
    private final int room;
    /** Index of the first cell that is not blank; as many as there are cells where all are. */
    private final int firstFigure;

    private final int lastFigure;

    /**
     * What rows have in common that are laid out alike.
     *
     * @param grid number of the grid where its columns are true ones; 0 where rows of all grids are typed alike
     * @param depth how many merged labels stand before the row's own
     * @param column where the cells behind the label begin
     */
    public record Kind(int grid, int depth, int column) {
        /** Whether the label stands where its depth puts it, no cell before it having been lost. */
        boolean isInPlace() {
            return grid > 0 || column == depth + 2;
        }
    }

    /**
     * A row.
     *
     * @param kind rows of the same kind have their figures in the same place
     * @param cells what stands behind the label
     * @param columns how many figures the row has
     * @param group how many figures make a group, one of which is the sum of the others; 0 for none
     * @param total which figure of a group that is, from 0
     * @param room how many blank cells at the end may have been stripped
     */
    public TableRow(Kind kind, List<Cell> cells, int columns, int group, int total, int room) {
        this.kind = kind;
        this.cells = List.copyOf(cells);
        this.columns = columns;
        this.group = group;
        this.total = total;
        this.room = room;
        int first = 0;
        while (first < cells.size() && RowAligner.isBlank(cells.get(first))) {
            first++;
        }
        int last = cells.size() - 1;
        while (last > first && RowAligner.isBlank(cells.get(last))) {
            last--;
        }
        this.firstFigure = first;
        this.lastFigure = last;
    }

    /** A row whose groups end with their sum, as in the format. */
    public TableRow(Kind kind, List<Cell> cells, int columns, int group, int room) {
        this(kind, cells, columns, group, group - 1, room);
    }

    Kind kind() {
        return kind;
    }

    List<Cell> cells() {
        return cells;
    }

    public int columns() {
        return columns;
    }

    int group() {
        return group;
    }

    boolean isBlank() {
        return firstFigure == cells.size();
    }

    /** Whether figures stand in the first and the last column: then there is no doubt where the row begins. */
    boolean isFull() {
        return !isBlank() && lastFigure - firstFigure + 1 == columns;
    }

    /** Whether it has as many cells as columns and can have lost none. */
    boolean isTight() {
        return cells.size() == columns && room == 0;
    }

    /** Whether it is full and its sum holds and is not of zeros. */
    public boolean provesItself() {
        return isFull() && addsUp(window(firstFigure));
    }

    /** Whether these of its cells prove by their sums that they are its columns. */
    boolean addsUp(List<Cell> window) {
        return group > 0 && RowAligner.addsUp(window, group, total);
    }

    /** Whether it would prove itself if its groups ended with their sum, as in the format. */
    boolean provesFormat() {
        return new TableRow(kind, cells, columns, group, room).provesItself();
    }

    /** Whether the sum of its groups stands elsewhere than in the format. */
    boolean isMoved() {
        return group > 0 && total != group - 1;
    }

    /** Every place where the row may begin so that all of its figures are in it. */
    List<Integer> starts() {
        int earliest = Math.max(0, lastFigure - columns + 1);
        int latest = Math.min(firstFigure, cells.size() + room - columns);
        return earliest == latest
                ? List.of(earliest)
                : IntStream.rangeClosed(earliest, latest).boxed().toList();
    }

    /** Whether all figures are in the row that begins here, however many blank cells it then lacks at its end. */
    boolean canBeginAt(int start) {
        return start >= 0 && start <= firstFigure && start + columns > lastFigure;
    }

    /** The columns of the row that begins here; stripped blank cells stand where the row ends. */
    List<Cell> window(int start) {
        var window = new ArrayList<>(cells.subList(start, Math.min(cells.size(), start + columns)));
        var last = cells.getLast();
        int end = last.text().value().length();
        var stripped = new Cell(last.text().part(end, end), last.row(), last.column() + last.columnSpan(), 1, 1);
        window.addAll(Collections.nCopies(columns - window.size(), stripped));
        return window;
    }
}
