package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.events.Applicant;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.jspecify.annotations.Nullable;

/**
 * Table three printed in parts because the page is narrow: the first columns of all rows, and below them the other columns
 * of the same rows (续表). Where the parts name all columns, each once, and the same rows in the same order, they are one
 * table again.
 */
public final class HalvedTables {
    private static final int ALL = Applicant.values().length;

    private final List<Part> parts = new ArrayList<>();
    /** Grids with rows that are of no part. */
    private final Set<Integer> others = new HashSet<>();

    private @Nullable Part open;

    private HalvedTables() {}

    /**
     * A part of the table.
     *
     * @param heads the words that head its columns
     * @param rows its rows, the heads first
     * @param grids the numbers of the grids it stands in
     */
    private record Part(List<String> heads, List<Row> rows, Set<Integer> grids) {
        List<String> labels() {
            return rows.subList(1, rows.size()).stream()
                    .map(row -> row.cells().getFirst().text().value().replaceAll("\\s", ""))
                    .toList();
        }
    }

    /** The same document with such tables joined; their cells know their places. */
    public static Document joined(Document document) {
        var tables = new HalvedTables();
        for (var block : document.blocks()) {
            if (block instanceof Grid grid) {
                grid.rows().forEach(row -> tables.note(grid.number(), row));
            }
        }
        var whole = tables.whole();
        return whole.isEmpty() ? document : tables.with(whole, document);
    }

    private void note(int grid, Row row) {
        var heads = heads(row);
        if (!heads.isEmpty()) {
            open = new Part(heads, new ArrayList<>(), new HashSet<>());
            parts.add(open);
        }
        if (open != null && open.heads().size() + 1 == row.cells().size()) {
            open.rows().add(row);
            open.grids().add(grid);
        } else {
            open = null;
            others.add(grid);
        }
    }

    /** The words of a row that heads some columns but not all; none where it is another row. */
    private static List<String> heads(Row row) {
        var cells = row.cells();
        if (cells.size() < 3 || cells.size() > ALL) {
            return List.of();
        }
        var heads = new ArrayList<String>();
        for (var cell : cells.subList(1, cells.size())) {
            var words = HeadWords.REQUESTS.whole(cell.text().value());
            if (words.size() != 1) {
                return List.of();
            }
            heads.add(words.getFirst());
        }
        return heads;
    }

    /** The parts of one table each. */
    private List<List<Part>> whole() {
        var whole = new ArrayList<List<Part>>();
        for (int from = 0; from < parts.size(); from++) {
            var first = parts.get(from);
            var heads = new HashSet<>(first.heads());
            int columns = first.heads().size();
            int to = from + 1;
            while (to < parts.size() && columns < ALL && parts.get(to).labels().equals(first.labels())) {
                columns += parts.get(to).heads().size();
                heads.addAll(parts.get(to++).heads());
            }
            if (columns == ALL && heads.size() == ALL && areAlone(parts.subList(from, to))) {
                whole.add(parts.subList(from, to));
                from = to - 1;
            }
        }
        return whole;
    }

    /** Whether nothing else stands in their grids. */
    private boolean areAlone(List<Part> table) {
        var grids = new HashSet<Integer>();
        table.forEach(part -> grids.addAll(part.grids()));
        return Collections.disjoint(grids, others)
                && parts.stream()
                                .filter(part -> !Collections.disjoint(part.grids(), grids))
                                .count()
                        == table.size();
    }

    private Document with(List<List<Part>> whole, Document document) {
        var tables = new HashMap<Integer, List<Part>>();
        for (var table : whole) {
            table.forEach(part -> part.grids().forEach(grid -> tables.put(grid, table)));
        }
        return document.with(document.blocks().stream()
                .flatMap(block -> blocks(block, tables).stream())
                .toList());
    }

    private static List<Block> blocks(Block block, Map<Integer, List<Part>> tables) {
        if (!(block instanceof Grid grid) || !tables.containsKey(grid.number())) {
            return List.of(block);
        }
        var table = tables.get(grid.number());
        boolean isFirst = table.getFirst().grids().stream().allMatch(number -> number >= grid.number());
        return isFirst ? List.of(new Grid(grid.number(), rows(table), true)) : List.of();
    }

    private static List<Row> rows(List<Part> table) {
        var rows = new ArrayList<Row>();
        for (int r = 0; r < table.getFirst().rows().size(); r++) {
            var cells = new ArrayList<Cell>();
            for (var part : table) {
                var own = part.rows().get(r).cells();
                for (var cell : own.subList(cells.isEmpty() ? 0 : 1, own.size())) {
                    cells.add(new Cell(cell.text(), r + 1, cells.size() + 1, 1, 1, cell.doubtful()));
                }
            }
            rows.add(new Row(cells));
        }
        return rows;
    }
}
