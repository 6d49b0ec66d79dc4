package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.parse.block.Block.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Where the figures begin in the rows of a table. Rows with a figure in the first and the last column leave no doubt, and
 * rows laid out alike begin alike: so the neighbours tell whether a blank cell behind a label is the label's or a column.
 */
public final class TableShape {
    /** So many rows are no accident. */
    private static final int SEVERAL = 2;
    /** One row in so many may be odd. */
    private static final int FEW = 4;

    private final Map<TableRow.Kind, Start> starts = new HashMap<>();
    private final Map<Integer, Start> columns = new HashMap<>();
    private final @Nullable Start behindLabel;

    /**
     * Where rows begin.
     *
     * @param index for rows of a kind how many cells behind the label, for a grid the column
     * @param rows how many rows say so
     */
    private record Start(int index, int rows) {
        boolean isSure() {
            return rows >= SEVERAL;
        }
    }

    private TableShape(List<TableRow> rows) {
        var ofKinds = new HashMap<TableRow.Kind, List<TableRow>>();
        var ofGrids = new HashMap<Integer, List<TableRow>>();
        var full = new ArrayList<TableRow>();
        var depths = new HashSet<Integer>();
        for (var row : rows) {
            ofKinds.computeIfAbsent(row.kind(), _ -> new ArrayList<>()).add(row);
            if (row.isFull()) {
                full.add(row);
                depths.add(row.kind().depth());
            }
            if (row.kind().isInPlace()) {
                ofGrids.computeIfAbsent(row.kind().grid(), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        ofKinds.forEach((kind, alike) -> put(starts, kind, startOf(alike)));
        ofGrids.forEach((grid, alike) -> put(columns, grid, columnOf(alike)));
        // Labels of one depth say nothing of the others: merged cells may stand behind those.
        this.behindLabel =
                depths.size() < SEVERAL ? null : unanimous(full.stream().mapToInt(TableShape::start));
    }

    /** Learns from the rows of one table. */
    public static TableShape of(List<TableRow> rows) {
        return new TableShape(rows);
    }

    /** The possible readings of one of the rows; one where it is clear, none where its figures fit nowhere. */
    public List<List<Cell>> readings(TableRow row) {
        if (row.isBlank()) {
            return RowAligner.readings(row);
        }
        var possible = row.starts();
        var regular = regular(row);
        if (possible.isEmpty() || regular == null) {
            return RowAligner.readings(row);
        }
        if (!row.canBeginAt(regular.index())) {
            // A page number may have got among its figures.
            boolean isDoubtful = regular.isSure() && !row.provesItself();
            return isDoubtful ? List.of() : RowAligner.readings(row);
        }
        if (!possible.contains(regular.index())) {
            // It can only be like its neighbours if it has lost a cell, and nothing says that this text loses cells.
            return Stream.concat(possible.stream(), Stream.of(regular.index()))
                    .map(row::window)
                    .toList();
        }
        boolean isDenied = !regular.isSure()
                && possible.stream().anyMatch(start -> start != regular.index() && row.addsUp(row.window(start)));
        return isDenied ? possible.stream().map(row::window).toList() : List.of(row.window(regular.index()));
    }

    private @Nullable Start regular(TableRow row) {
        var start = starts.get(row.kind());
        if (start != null) {
            return start;
        }
        var column = columns.get(row.kind().grid());
        var byColumn = column == null || !column.isSure() || !row.kind().isInPlace()
                ? null
                : new Start(cellAt(row, column), column.rows());
        var byLabel = behindLabel == null || !behindLabel.isSure() ? null : behindLabel;
        if (byColumn == null || byLabel == null) {
            return byColumn == null ? byLabel : byColumn;
        }
        return byColumn.index() == byLabel.index() ? byColumn : null;
    }

    private static int cellAt(TableRow row, Start column) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i).column() >= column.index()) {
                return row.cells().get(i).column() == column.index() ? i : -1;
            }
        }
        return -1;
    }

    /** Full rows tell; where there is none, rows that leave one choice; where those are none, the sums of several rows. */
    private static @Nullable Start startOf(List<TableRow> alike) {
        var full = alike.stream().filter(TableRow::isFull).toList();
        if (!full.isEmpty()) {
            return agreed(full.stream().mapToInt(TableShape::start));
        }
        var filled = alike.stream().filter(row -> !row.isBlank()).toList();
        var single = filled.stream().filter(row -> row.starts().size() == 1).toList();
        return single.isEmpty() ? bySums(filled) : agreed(single.stream().mapToInt(TableShape::start));
    }

    /** Full rows tell; where there is none, those that have as many cells as columns and no room for others. */
    private static @Nullable Start columnOf(List<TableRow> rows) {
        var full = rows.stream().filter(TableRow::isFull).toList();
        var telling = full.isEmpty()
                ? rows.stream().filter(row -> !row.isBlank() && row.isTight()).toList()
                : full;
        return unanimous(telling.stream().mapToInt(TableShape::column));
    }

    private static @Nullable Start bySums(List<TableRow> rows) {
        var adding = agreed(rows.stream()
                .flatMapToInt(row -> row.starts().stream()
                        .mapToInt(Integer::intValue)
                        .filter(start -> row.addsUp(row.window(start)))));
        return adding == null || !adding.isSure() ? null : adding;
    }

    /** What nearly all say; null when nobody says anything, or many something else. */
    private static @Nullable Start agreed(IntStream indexes) {
        int[] all = indexes.sorted().toArray();
        // What is said by more than half stands in the middle.
        int usual = all.length == 0 ? 0 : all[all.length / 2];
        int rows = 0;
        for (int index : all) {
            rows += index == usual ? 1 : 0;
        }
        return rows == 0 || rows * (FEW + 1) < all.length * FEW ? null : new Start(usual, rows);
    }

    private static @Nullable Start unanimous(IntStream indexes) {
        int[] all = indexes.toArray();
        var start = agreed(IntStream.of(all));
        return start == null || start.rows() < all.length ? null : start;
    }

    private static int start(TableRow row) {
        return row.starts().getFirst();
    }

    private static int column(TableRow row) {
        return row.cells().get(start(row)).column();
    }

    private static <K> void put(Map<K, Start> map, K key, @Nullable Start start) {
        if (start != null) {
            map.put(key, start);
        }
    }
}
