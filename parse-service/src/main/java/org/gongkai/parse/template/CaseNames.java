package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.figure.FigureReader;

/** The words that name the figures of a table: those above its columns, those before its rows, and the ones over the table. */
final class CaseNames {
    /** A line over a table is no longer. */
    private static final int LONGEST_CAPTION = 24;

    /** As they stand above columns and before rows, where there is nothing else that they could mean. */
    private static final Map<String, String> SHORT = Map.of(
            "维持", CaseOutcome.UPHELD.label(),
            "纠正", CaseOutcome.CORRECTED.label(),
            "其他", CaseOutcome.OTHER_OUTCOME.label(),
            "未审结", CaseOutcome.PENDING.label(),
            "未结", CaseOutcome.PENDING.label());

    private final List<String> caption;
    /** The first column with figures. */
    private final int first;
    /** The words in the corner above the labels. */
    private final List<String> corner = new ArrayList<>();
    /** For each row of heads the words by column. */
    private final List<NavigableMap<Integer, List<String>>> heads = new ArrayList<>();
    /** For each row the words of its labels by column, those of merged cells in every row that they cover. */
    private final IdentityHashMap<Row, Map<Integer, List<String>>> labels = new IdentityHashMap<>();

    CaseNames(Grid grid, List<String> caption) {
        this.caption = caption;
        var numbers = grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(CaseNames::isNumber)
                .mapToInt(Cell::column)
                .min();
        boolean isBlank = numbers.isEmpty();
        this.first = IntStream.concat(numbers.stream(), outcomes(grid)).min().orElse(0);
        var open = new HashMap<Integer, Label>();
        for (int number = 0; number < grid.rows().size(); number++) {
            var row = grid.rows().get(number);
            boolean isLeftBlank = isBlank(row) || (isBlank && isEmpty(row));
            if (row.cells().stream().noneMatch(CaseNames::isNumber)
                    && !(isLeftBlank && (isBehindFigures() || (isBlank && hasOutcomes())))) {
                var words = words(row.cells());
                words.headMap(first).values().forEach(corner::addAll);
                heads.add(words);
                open.clear();
            } else {
                labels.put(row, labels(row, number, open));
            }
        }
    }

    /** Words of a label, and the last row that its cell covers. */
    private record Label(List<String> words, int last) {}

    /** An empty cell has the label above it, and so has a row that a merged cell covers. */
    private Map<Integer, List<String>> labels(Row row, int number, Map<Integer, Label> open) {
        var own = new HashMap<Integer, List<String>>();
        for (var cell : row.cells()) {
            if (cell.column() < first && !cell.text().isBlank()) {
                open.put(cell.column(), new Label(words(cell.text().value()), number + cell.rowSpan() - 1));
            }
            if (cell.column() < first && open.containsKey(cell.column())) {
                own.put(cell.column(), open.get(cell.column()).words());
            }
        }
        open.forEach((column, label) -> {
            if (label.last() >= number) {
                own.put(column, label.words());
            }
        });
        return own;
    }

    /** The words of table four in a line over a table; none where it is a sentence, or names all groups. */
    static List<String> inCaption(String line) {
        var words = HeadWords.CASES.in(line);
        return line.length() > LONGEST_CAPTION || line.indexOf('。') >= 0 || words.containsAll(HeadWords.BOTH_GROUPS)
                ? List.of()
                : words;
    }

    private static List<CaseGroup> groups(List<String> words) {
        return Stream.of(CaseGroup.values())
                .filter(group -> words.contains(group.label()))
                .toList();
    }

    /** Columns below a row of outcomes: what is the first of them may be left blank. */
    private static IntStream outcomes(Grid grid) {
        return grid.rows().stream()
                .filter(row -> row.cells().stream().noneMatch(CaseNames::isNumber))
                .map(row -> row.cells().stream()
                        .filter(cell -> words(cell.text().value()).stream().anyMatch(CaseNames::isOutcome))
                        .toList())
                .filter(heads -> heads.size() > 1)
                .flatMapToInt(heads -> heads.stream().mapToInt(Cell::column));
    }

    private static boolean isOutcome(String word) {
        return Stream.of(CaseOutcome.values())
                .anyMatch(outcome -> outcome.label().equals(word));
    }

    private boolean hasOutcomes() {
        return heads.stream()
                .flatMap(head -> head.values().stream())
                .flatMap(List::stream)
                .anyMatch(CaseNames::isOutcome);
    }

    private static boolean isEmpty(Row row) {
        return row.cells().stream().allMatch(cell -> cell.text().isBlank());
    }

    private boolean isBehindFigures() {
        return !labels.isEmpty();
    }

    /** A label, and no figure behind it. */
    private boolean isBlank(Row row) {
        return row.cells().stream()
                        .allMatch(cell -> cell.column() < first || cell.text().isBlank())
                && row.cells().stream()
                        .anyMatch(cell -> !words(cell.text().value()).isEmpty());
    }

    /** The cells of a row that are figures, or left blank; none where it is a row of heads. */
    List<Cell> figures(Row row) {
        return labels.containsKey(row)
                ? row.cells().stream().filter(cell -> cell.column() >= first).toList()
                : List.of();
    }

    /** Whether a cell shows a figure, or a mark in its place. */
    static boolean isNumber(Cell cell) {
        return !cell.text().isBlank() && FigureReader.isFigure(cell);
    }

    /** The cell of the format that a figure is named for; empty where its words name none, or several. */
    Optional<CellId> of(Row row, Cell figure) {
        var words = new ArrayList<String>();
        labels.getOrDefault(row, Map.of()).values().forEach(words::addAll);
        heads.forEach(head -> words.addAll(above(head, figure.column())));
        var groups = Stream.of(words, corner, caption)
                .map(CaseNames::groups)
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse(List.of());
        var outcomes = Stream.of(CaseOutcome.values())
                .filter(outcome -> words.contains(outcome.label()))
                .toList();
        return groups.size() == 1 && outcomes.size() == 1
                ? Optional.of(CellId.cases(groups.getFirst(), outcomes.getFirst()))
                : Optional.empty();
    }

    /** The head of a group reaches to the next one where its cells are not merged. */
    private static List<String> above(NavigableMap<Integer, List<String>> head, int column) {
        var nearest = head.floorEntry(column);
        boolean isGroup = nearest != null && nearest.getValue().stream().noneMatch(CaseNames::isOutcome);
        return nearest == null || (nearest.getKey() != column && !isGroup) ? List.of() : nearest.getValue();
    }

    /** The words of table four that a head or a label is made of; none where it holds anything else. */
    static List<String> words(String head) {
        var meant = SHORT.get(head.strip());
        return meant == null ? HeadWords.CASES.whole(head) : List.of(meant);
    }

    private static NavigableMap<Integer, List<String>> words(List<Cell> cells) {
        var words = new TreeMap<Integer, List<String>>();
        for (var cell : cells) {
            if (!cell.text().isBlank()) {
                words.put(cell.column(), words(cell.text().value()));
            }
        }
        return words;
    }
}
