package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.FigureReader;
import org.jspecify.annotations.Nullable;

/**
 * Table four printed as several tables, one below the other: 行政复议 with its five columns and 行政诉讼 with ten, or one for
 * each of the three groups, whose head may stand on the line above its table, or the same in the rows of one table. Where
 * each names its groups and all their outcomes, and together they name every group once, they are one table again.
 */
public final class PartedCases {
    private static final Set<String> GROUPS =
            Stream.of(CaseGroup.values()).map(CaseGroup::label).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OUTCOMES =
            Stream.of(CaseOutcome.values()).map(CaseOutcome::label).collect(Collectors.toUnmodifiableSet());

    /** Two of heads, one of outcomes, one of figures. */
    private static final int MOST_ROWS = 4;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Part> open = new ArrayList<>();
    /** The words right above; null where a table stands there, or nothing. */
    private @Nullable Text above;

    private boolean isChanged;

    private PartedCases() {}

    /**
     * A table of some of the groups.
     *
     * @param groups the heads of its groups, from left to right
     * @param outcomes the heads of their outcomes
     */
    private record Part(Grid grid, List<Cell> groups, List<Cell> outcomes, List<Cell> figures) {
        List<String> names() {
            return groups.stream().map(PartedCases::word).toList();
        }
    }

    /** The same document with such tables joined. */
    public static Document joined(Document document) {
        var cases = new PartedCases();
        document.blocks().forEach(cases::add);
        return cases.isChanged ? document.with(cases.blocks) : document;
    }

    private void add(Block block) {
        var whole = block instanceof Grid grid ? stacked(grid) : Optional.<Grid>empty();
        isChanged |= whole.isPresent();
        blocks.add(whole.isPresent() ? whole.get() : block);
        if (block instanceof Paragraph(var text)) {
            above = text.isBlank() ? above : text;
        }
        if (!(block instanceof Grid grid)) {
            return;
        }
        var part = part(grid, above);
        above = null;
        if (part == null || !Collections.disjoint(names(), part.names())) {
            open.clear();
        }
        if (part != null) {
            open.add(part);
        }
        if (open.size() > 1 && names().size() == GROUPS.size()) {
            int first = blocks.indexOf(open.getFirst().grid());
            open.forEach(one -> blocks.remove(one.grid()));
            blocks.add(first, new Grid(open.getFirst().grid().number(), rows(open), true));
            open.clear();
            isChanged = true;
        }
    }

    private List<String> names() {
        return names(open);
    }

    private static List<String> names(List<Part> parts) {
        return parts.stream().flatMap(part -> part.names().stream()).toList();
    }

    /** The rows of one table, each row of outcomes and the one below it the end of a part; empty where these are not all parts. */
    private static Optional<Grid> stacked(Grid grid) {
        var rows = grid.rows().stream()
                .filter(row ->
                        row.cells().stream().anyMatch(cell -> !cell.text().isBlank()))
                .toList();
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int i = 1; i < rows.size(); i++) {
            if (areOutcomes(rows.get(i - 1).cells())) {
                var part = part(new Grid(grid.number(), rows.subList(from, i + 1), true), null);
                if (part == null) {
                    return Optional.empty();
                }
                parts.add(part);
                from = i + 1;
            }
        }
        var names = names(parts);
        boolean areAll = names.size() == GROUPS.size() && GROUPS.equals(Set.copyOf(names));
        return parts.size() > 1 && from == rows.size() && areAll
                ? Optional.of(new Grid(grid.number(), rows(parts), true))
                : Optional.empty();
    }

    private static boolean areOutcomes(List<Cell> cells) {
        return cells.size() >= OUTCOMES.size()
                && cells.stream().map(PartedCases::word).allMatch(OUTCOMES::contains);
    }

    /** What a grid is; null where it holds anything but heads and one row of figures. */
    private static @Nullable Part part(Grid grid, @Nullable Text above) {
        var rows = grid.rows().stream()
                .map(Row::cells)
                .filter(cells -> cells.stream().anyMatch(cell -> !cell.text().isBlank()))
                .limit(MOST_ROWS + 1L)
                .toList();
        if (rows.size() == 2 && above != null) {
            return part(grid, List.of(Cell.single(above, 1, 1)), rows.getFirst(), rows.getLast());
        }
        if (rows.size() < 3 || rows.size() > MOST_ROWS) {
            return null;
        }
        var figures = rows.getLast();
        var outcomes = rows.get(rows.size() - 2);
        var groups = withoutSuits(filled(rows.get(rows.size() - 3)));
        boolean isHeaded = rows.size() == 3 || isAllSuits(filled(rows.getFirst()));
        return isHeaded ? part(grid, groups, outcomes, figures) : null;
    }

    private static @Nullable Part part(Grid grid, List<Cell> groups, List<Cell> outcomes, List<Cell> figures) {
        boolean isNamed =
                !groups.isEmpty() && groups.stream().map(PartedCases::word).allMatch(GROUPS::contains);
        return isNamed && fits(groups.size(), outcomes, figures) ? new Part(grid, groups, outcomes, figures) : null;
    }

    /** The groups beside 「行政诉讼」, which heads two of them and may stand on one line with both. */
    private static List<Cell> withoutSuits(List<Cell> heads) {
        return heads.size() == 1
                ? heads
                : heads.stream()
                        .filter(head -> !word(head).equals(HeadWords.SUITS))
                        .toList();
    }

    private static boolean isAllSuits(List<Cell> heads) {
        return heads.size() == 1 && word(heads.getFirst()).equals(HeadWords.SUITS);
    }

    /** Whether every group has all of its outcomes, each with a figure below. */
    private static boolean fits(int groups, List<Cell> outcomes, List<Cell> figures) {
        if (outcomes.size() != groups * OUTCOMES.size()
                || figures.size() != outcomes.size()
                || !figures.stream().allMatch(FigureReader::isFigure)) {
            return false;
        }
        var words = outcomes.stream().map(PartedCases::word).toList();
        for (int from = 0; from < words.size(); from += OUTCOMES.size()) {
            if (!OUTCOMES.equals(Set.copyOf(words.subList(from, from + OUTCOMES.size())))) {
                return false;
            }
        }
        return true;
    }

    private static List<Cell> filled(List<Cell> cells) {
        return cells.stream().filter(cell -> !cell.text().isBlank()).toList();
    }

    /** The one word of a head, as 「行政诉讼（复议后起诉）」 has but one for its group; empty where it is none, or several. */
    private static String word(Cell cell) {
        var words = HeadWords.CASES.whole(cell.text().value());
        boolean isOfSuits = words.size() == 2 && words.getFirst().equals(HeadWords.SUITS);
        return words.size() == 1 || isOfSuits ? words.getLast() : "";
    }

    /** The rows of the parts side by side. */
    private static List<Row> rows(List<Part> parts) {
        return List.of(
                row(1, OUTCOMES.size(), parts.stream().flatMap(part -> part.groups().stream())),
                row(2, 1, parts.stream().flatMap(part -> part.outcomes().stream())),
                row(3, 1, parts.stream().flatMap(part -> part.figures().stream())));
    }

    private static Row row(int number, int span, Stream<Cell> parts) {
        var cells = new ArrayList<Cell>();
        parts.forEach(
                cell -> cells.add(new Cell(cell.text(), number, cells.size() * span + 1, span, 1, cell.doubtful())));
        return new Row(cells);
    }
}
