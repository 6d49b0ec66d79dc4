package org.gongkai.parse.table;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;

/**
 * Tables of the agency's own (自制统计表) beside the three of the format: information by category, platforms, proposals of
 * deputies, the years compared. Their rows 「行政许可」「其他」「总计」 have names of the format, and figures of something else.
 * What tells them is the section they stand in, that they hold few rows of the format, and that the whole table is elsewhere.
 */
final class AgencyTables {
    /** So many rows are the table, not a few names of it. */
    private static final Map<ReportTable, Integer> MOST = Map.of(ReportTable.T2, 4, ReportTable.T3, 15);

    private static final Map<ReportTable, Integer> SECTION = Map.of(ReportTable.T2, 2, ReportTable.T3, 3);

    /** The table is so many times as long as one that is not it; table two is told by its heads. */
    private static final Map<ReportTable, Integer> LONGER = Map.of(ReportTable.T2, 1, ReportTable.T3, 3);

    /** Without the table itself to compare with, so few rows in another section are not it. */
    private static final int FEW = 3;

    /** A row of table three has seven figures, and may have lost one. */
    private static final int NARROW = 6;

    /** A table with both is whole: no row of it stands in another grid. */
    private static final Set<RequestRow> FIRST_AND_LAST = Set.of(RequestRow.RECEIVED, RequestRow.CARRIED_OUT);

    private final Map<ReportTable, Map<Integer, Set<Object>>> labels = new EnumMap<>(ReportTable.class);
    private final Map<ReportTable, Set<Integer>> headed = new EnumMap<>(ReportTable.class);
    private final Set<Integer> wide = new HashSet<>();
    private final Set<Integer> cases = new HashSet<>();
    /** Grids with rows of other names. */
    private final Set<Integer> others = new HashSet<>();

    private final Map<Integer, Integer> sections;
    private final Set<Integer> headings;

    private AgencyTables(List<LogicalRow> rows, Map<Integer, Integer> sections, Set<Integer> headings) {
        this.sections = sections;
        this.headings = headings;
        rows.forEach(this::note);
    }

    /**
     * The numbers of the grids that are none of the three tables.
     *
     * @param sections the section that each grid stands in, 0 before the first heading
     * @param headings the sections whose headings were found
     */
    static Set<Integer> among(List<LogicalRow> rows, Map<Integer, Integer> sections, Set<Integer> headings) {
        return sections.size() < 2 && headings.isEmpty() ? Set.of() : new AgencyTables(rows, sections, headings).find();
    }

    private void note(LogicalRow row) {
        switch (row) {
            case LogicalRow.Disclosure(int grid, var label, var _) -> note(ReportTable.T2, grid, label);
            case LogicalRow.Request(int grid, var label, var values) -> {
                note(ReportTable.T3, grid, label);
                if (values.size() >= NARROW) {
                    wide.add(grid);
                }
            }
            case LogicalRow.Headings heads ->
                SECTION.keySet().stream()
                        .filter(heads::of)
                        .forEach(table -> headed.computeIfAbsent(table, _ -> new HashSet<>())
                                .add(heads.grid()));
            case LogicalRow.Cases(int grid, var _) -> cases.add(grid);
            case LogicalRow.Unknown unknown -> others.add(unknown.grid());
        }
    }

    private void note(ReportTable table, int grid, Object label) {
        labels.computeIfAbsent(table, _ -> new HashMap<>())
                .computeIfAbsent(grid, _ -> new HashSet<>())
                .add(label);
    }

    private Set<Integer> find() {
        var suspects = new HashSet<Integer>();
        var cleared = new HashSet<>(cases);
        labels.forEach((table, grids) -> {
            var main = main(table, grids);
            grids.keySet().forEach(grid -> (isForeign(table, grid, grids, main) ? suspects : cleared).add(grid));
        });
        suspects.removeAll(cleared);
        return suspects;
    }

    /** Where the table is: one grid that holds most of it, or else all grids of one section. Empty where it is nowhere. */
    private List<Integer> main(ReportTable table, Map<Integer, Set<Object>> grids) {
        var likeliest = Comparator.<Integer, Boolean>comparing(grid -> isHeaded(table, grid))
                .thenComparing(grid -> section(grid) == SECTION.get(table))
                .thenComparingInt(grid -> grids.get(grid).size());
        var whole = grids.keySet().stream()
                .filter(grid -> isMost(table, grids.get(grid)))
                .max(likeliest);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        return grids.keySet().stream().collect(Collectors.groupingBy(this::section)).values().stream()
                .filter(some -> isMost(table, union(grids, some)))
                .findFirst()
                .orElse(List.of());
    }

    private boolean isForeign(ReportTable table, int grid, Map<Integer, Set<Object>> grids, List<Integer> main) {
        // Applicants and 总计 head the columns of many a table: by topic, by quarter.
        boolean isLike = table == ReportTable.T2 ? isHeaded(table, grid) : wide.contains(grid);
        boolean isPiece = main.contains(grid) && (main.size() == 1 || table == ReportTable.T2 || isLike);
        if (isPiece || (isLike && !others.contains(grid))) {
            return false;
        }
        var own = grids.get(grid);
        var pieces = main.stream().filter(other -> other != grid).toList();
        var rest = union(grids, pieces);
        if (!isMost(table, rest)) {
            int usual = SECTION.get(table);
            boolean isKnown = table == ReportTable.T3 || headings.contains(usual);
            return !isLike && own.size() <= FEW && isKnown && section(grid) != usual;
        }
        boolean isElsewhere = section(grid) != section(pieces.getFirst());
        boolean isContested = !Collections.disjoint(own, rest);
        boolean isBeside = table == ReportTable.T3
                ? isContested || (others.contains(grid) && (rest.containsAll(FIRST_AND_LAST) || isOutside(grid, grids)))
                : isContested && pieces.stream().anyMatch(piece -> isHeaded(table, piece));
        return own.size() * LONGER.get(table) <= rest.size() && (isElsewhere || isBeside);
    }

    /** Whether the first row of table three, which may be cut into several grids, stands below, or its last above. */
    private static boolean isOutside(int grid, Map<Integer, Set<Object>> grids) {
        return grids.entrySet().stream()
                .anyMatch(other -> (other.getKey() > grid && other.getValue().contains(RequestRow.RECEIVED))
                        || (other.getKey() < grid && other.getValue().contains(RequestRow.CARRIED_OUT)));
    }

    private boolean isHeaded(ReportTable table, int grid) {
        return headed.getOrDefault(table, Set.of()).contains(grid);
    }

    private static Set<Object> union(Map<Integer, Set<Object>> grids, List<Integer> some) {
        var all = new HashSet<>();
        some.forEach(grid -> all.addAll(grids.get(grid)));
        return all;
    }

    private static boolean isMost(ReportTable table, Set<Object> labels) {
        return labels.size() >= MOST.get(table);
    }

    private int section(int grid) {
        return sections.getOrDefault(grid, 0);
    }
}
