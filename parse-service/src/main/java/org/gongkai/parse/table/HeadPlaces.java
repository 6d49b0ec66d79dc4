package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.Format;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.template.HeadWords;
import org.gongkai.parse.template.MovedHeads;
import org.jspecify.annotations.Nullable;

/** Which column of a grid is which of the format, told by the places of the heads above it. */
final class HeadPlaces {
    /** The word of the head above each cell of tables two and three. */
    private static final Map<CellId, String> WORDS = words();

    private static final List<String> WITHOUT_TOTAL = Stream.of(Applicant.values())
            .filter(column -> column != Applicant.TOTAL)
            .map(Applicant::label)
            .toList();

    private final int grid;
    private final ReportTable table;
    /** For each column the word of the lowest head above it. */
    private final TreeMap<Integer, String> words = new TreeMap<>();
    /** Columns in which a head begins; the others are covered by one. */
    private final Set<Integer> begun = new HashSet<>();

    private final Set<Integer> extras = new HashSet<>();
    private final CaseHeads cases = new CaseHeads();
    private int end;
    /** Whether heads whose columns are not known stand on one line in another order than that of the format. */
    private boolean areMovedOnLine;
    /** The heads at the foot of the page before; null where these are whole. */
    private final @Nullable HeadPlaces before;

    HeadPlaces(int grid, ReportTable table, @Nullable HeadPlaces before) {
        this.grid = grid;
        this.table = table;
        this.before = before;
    }

    int grid() {
        return grid;
    }

    /** Whether each head stands above its column: not where a head and those below it, put in a line, stand side by side. */
    static boolean areInPlace(ReportTable table, List<Cell> heads) {
        return switch (table) {
            case T2 -> true;
            case T3 ->
                !areBeside(heads, HeadWords.REQUESTS, HeadWords.ORGANISATIONS::equals, HeadPlaces::isOrganisation);
            case T4 -> !areBeside(heads, HeadWords.CASES, CaseHeads::isGroup, CaseHeads::isOutcome);
        };
    }

    private static boolean areBeside(
            List<Cell> heads, HeadWords words, Predicate<String> isAbove, Predicate<String> isBelow) {
        boolean above = false;
        boolean below = false;
        for (var cell : heads) {
            var found = words.whole(cell.text().value());
            above |= found.size() == 1 && isAbove.test(found.getFirst());
            below |= found.size() == 1 && isBelow.test(found.getFirst());
        }
        return above && below;
    }

    private static boolean isOrganisation(String word) {
        return word.equals(Applicant.BUSINESS.label())
                || word.equals(Applicant.RESEARCH.label())
                || word.equals(Applicant.WELFARE.label())
                || word.equals(Applicant.LEGAL.label());
    }

    /** Takes in a row of heads; those of lower rows take the place of those above. */
    void add(List<Cell> heads) {
        int first = heads.isEmpty() ? 0 : heads.getFirst().column();
        if (heads.size() > 1 && heads.stream().allMatch(head -> head.column() == first)) {
            areMovedOnLine |= MovedHeads.areMoved(table, HeadsOnLines.of(heads));
            return;
        }
        for (var cell : heads) {
            int to = end(cell);
            end = Math.max(end, to);
            var head = cell.text().value();
            if (HeadWords.isExtra(head)) {
                put(cell, to, HeadWords.EXTRA);
            } else if (table == ReportTable.T2) {
                var found = HeadWords.DISCLOSURES.in(head);
                put(cell, to, found.size() == 1 ? found.getFirst() : null);
            } else if (table == ReportTable.T3) {
                var found = HeadWords.REQUESTS.whole(head);
                put(cell, to, found.isEmpty() ? null : found.getLast());
            } else {
                addCases(cell, to, HeadWords.CASES.whole(head));
            }
        }
    }

    private void addCases(Cell cell, int to, List<String> found) {
        if (found.containsAll(HeadWords.BOTH_GROUPS)) {
            return; // the heading of the section
        }
        for (var word : found) {
            if (CaseHeads.isGroup(word)) {
                cases.add(word, cell.column(), to);
            } else {
                put(cell, to, CaseHeads.isOutcome(word) ? word : null);
            }
        }
    }

    private void put(Cell cell, int to, @Nullable String word) {
        if (word == null) {
            return;
        }
        begun.add(cell.column());
        for (int column = cell.column(); column <= to; column++) {
            words.put(column, word);
            extras.remove(column);
            if (word.equals(HeadWords.EXTRA)) {
                extras.add(column);
            }
        }
    }

    private static int end(Cell cell) {
        return cell.column() + cell.columnSpan() - 1;
    }

    boolean isEmpty() {
        return words.isEmpty() && cases.isEmpty() && !areMovedOnLine;
    }

    /** The words of the columns from left to right, each once; those that the format does not have left out. */
    List<String> printed() {
        var printed = new ArrayList<String>();
        words.values().stream()
                .filter(word -> !word.equals(HeadWords.EXTRA))
                .filter(word -> printed.isEmpty() || !printed.getLast().equals(word))
                .forEach(printed::add);
        return printed;
    }

    /** Whether the heads name all columns of table three but 总计, and a row has none behind them. */
    boolean endBeforeTotal(List<Cell> row) {
        return !row.isEmpty() && printed().equals(WITHOUT_TOTAL) && end(row.getLast()) <= words.lastKey();
    }

    /** The ids in the order in which their heads are printed; null where they do not name them all. */
    @Nullable
    List<CellId> order(List<CellId> ids) {
        var wanted = table == ReportTable.T4 ? cases() : single(ids);
        var order = words.keySet().stream()
                .map(wanted::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return order.size() == ids.size() ? order : null;
    }

    /** Whether heads stand in another order than that of the format, whether they name all columns or not. */
    boolean contradicts(List<CellId> ids) {
        boolean isOwn = table == ReportTable.T4
                ? cases.contradict(printed())
                : !CaseHeads.isPartOf(
                        printed(), ids.stream().map(HeadPlaces::word).toList());
        return isOwn || areMovedOnLine || (before != null && before.contradicts(ids));
    }

    /** The cells of a row with the words of their columns; null where a figure stands in none, or two in one. */
    @Nullable
    List<Cell> cells(List<Cell> row, List<CellId> ids) {
        if (row.isEmpty() || end(row.getLast()) != end) {
            return null;
        }
        var wanted = table == ReportTable.T4 ? cases() : single(ids);
        if (wanted.isEmpty()) {
            return null;
        }
        var found = new HashMap<CellId, Cell>();
        for (var cell : row) {
            var id = wanted.get(cell.column());
            boolean isBlank = RowAligner.isBlank(cell);
            if (id == null || !isUnder(cell, id, wanted)) {
                if (!isBlank && !extras.contains(cell.column())) {
                    return null;
                }
            } else {
                var other = found.get(id);
                if (other == null || RowAligner.isBlank(other)) {
                    found.put(id, other == null || !isBlank ? cell : other);
                } else if (!isBlank && !isRepeated(other, cell)) {
                    return null;
                }
            }
        }
        return found.keySet().containsAll(ids) ? ids.stream().map(found::get).toList() : null;
    }

    private static boolean isUnder(Cell cell, CellId id, Map<Integer, CellId> wanted) {
        for (int column = cell.column() + 1; column <= end(cell); column++) {
            if (wanted.containsKey(column) && !wanted.get(column).equals(id)) {
                return false;
            }
        }
        return true;
    }

    /** The text of merged cells, in each of the columns that they cover; their head is repeated as well. */
    private boolean isRepeated(Cell first, Cell second) {
        return begun.contains(first.column())
                && begun.contains(second.column())
                && first.text().value().strip().equals(second.text().value().strip());
    }

    /** The columns of a row of table two or three; none where a column of another kind parts those of one. */
    private Map<Integer, CellId> single(List<CellId> ids) {
        var printed = printed();
        if (new HashSet<>(printed).size() < printed.size()) {
            return Map.of();
        }
        var named = new HashMap<String, CellId>();
        ids.forEach(id -> named.put(word(id), id));
        var wanted = new HashMap<Integer, CellId>();
        words.forEach((column, word) -> {
            var id = named.get(word);
            if (id != null) {
                wanted.put(column, id);
            }
        });
        return wanted;
    }

    private static String word(CellId id) {
        return Objects.requireNonNull(WORDS.get(id));
    }

    private static Map<CellId, String> words() {
        var words = new HashMap<CellId, String>();
        for (var format : Format.values()) {
            CellId.of(ReportTable.T2, format).forEach(id -> words.put(id, id.column()));
        }
        for (var row : RequestRow.values()) {
            for (var column : Applicant.values()) {
                words.put(CellId.requests(row, column), column.label());
            }
        }
        return words;
    }

    /** The columns of table four; none where not every group has all of its heads. */
    Map<Integer, CellId> cases() {
        return cases.columns(words, begun);
    }
}
