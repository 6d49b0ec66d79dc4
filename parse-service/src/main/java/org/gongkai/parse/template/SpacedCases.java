package org.gongkai.parse.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.PrintedNumber;
import org.gongkai.parse.template.SpacedLine.Word;

/** Table four laid out with spaces. */
final class SpacedCases {
    private static final String OUTCOMES = "维纠其尚总";
    private static final int GROUPS = 3;
    private static final int COUNT = GROUPS * OUTCOMES.length();

    private SpacedCases() {}

    /** How many lines the table has at most: it ends with its one row of figures, where that is whole. */
    static int length(List<Text> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isRowOfCases(lines.get(i))) {
                boolean isLast = lines.subList(i + 1, lines.size()).stream()
                        .noneMatch(line -> figures(line) > OUTCOMES.length());
                return isLast ? i + 1 : lines.size();
            }
        }
        return lines.size();
    }

    private static boolean isRowOfCases(Text line) {
        return figures(line) == COUNT
                && SpacedLine.of(line, 0, SpacedLine.Width.NARROW).labels().isEmpty();
    }

    private static int figures(Text line) {
        return SpacedLine.of(line, 0, SpacedLine.Width.NARROW).figures().size();
    }

    /** Reads the table: one line of figures below headings that may be broken to single characters. */
    static Optional<SpacedForm> read(List<SpacedLine> lines) {
        var words = lines.stream().flatMap(line -> line.labels().stream()).toList();
        boolean isTable = new BrokenLabels(lines, SpacedTables.words(Header.CASES, Header.SHARED))
                .find(List.of())
                .isPresent();
        var filled = lines.stream().filter(line -> !line.figures().isEmpty()).toList();
        if (!isTable
                || filled.isEmpty()
                || filled.stream().anyMatch(line -> !line.labels().isEmpty())) {
            return Optional.empty();
        }
        var figures = filled.getFirst().figures();
        var headings = outcomes(words);
        var aligned = headings.flatMap(found -> AlignedColumns.of(List.of(figures), found));
        var columns = aligned.map(below -> figures.stream().map(below::column).toList())
                .or(() -> headings.flatMap(found -> NearestColumns.of(
                        figures, found.stream().map(Word::middle).toList())));
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < COUNT; column++) {
            int index =
                    figures.size() == COUNT ? column : columns.orElse(List.of()).indexOf(column);
            var text = index < 0
                    ? figures.getLast().text().part(0, 0)
                    : figures.get(index).text();
            cells.add(Cell.single(text, 1, column + 1));
        }
        // A number on a line of its own below is that of a page where nothing lacks it.
        boolean isAlone = filled.size() == 1
                || (filled.size() == 2 && filled.getLast().figures().size() == 1 && isWhole(cells));
        boolean isPlaced =
                figures.size() == COUNT || aligned.isPresent() || (columns.isPresent() && addUp(cells, false));
        return isAlone && isPlaced ? Optional.of(new SpacedForm(List.of(new Row(cells)), true)) : Optional.empty();
    }

    private static boolean isWhole(List<Cell> cells) {
        return cells.stream().noneMatch(cell -> cell.text().isBlank()) && addUp(cells, true);
    }

    /** Headings so near to each other are only trusted where the sums say the same. */
    private static boolean addUp(List<Cell> cells, boolean everywhere) {
        int group = OUTCOMES.length();
        for (int from = 0; from < cells.size(); from += group) {
            // A group without blank cells is in its place whatever its sum.
            boolean isFull = !everywhere
                    && cells.subList(from, from + group).stream()
                            .noneMatch(cell -> cell.text().isBlank());
            var parts = BigDecimal.ZERO;
            for (var cell : cells.subList(from, from + group - 1)) {
                parts = parts.add(value(cell));
            }
            if (!isFull && parts.compareTo(value(cells.get(from + group - 1))) != 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal value(Cell cell) {
        return PrintedNumber.read(cell.text().value()).map(PrintedNumber::value).orElse(BigDecimal.ZERO);
    }

    /** The headings of single columns, one of which may be broken to single characters. */
    private static Optional<List<Word>> outcomes(List<Word> words) {
        var headings = new Word[COUNT];
        for (int i = 0; i < OUTCOMES.length(); i++) {
            char mark = OUTCOMES.charAt(i);
            var found = words.stream()
                    .filter(word -> word.value().indexOf(mark) >= 0)
                    .sorted(Comparator.comparingDouble(Word::middle))
                    .toList();
            if (found.size() != GROUPS) {
                return Optional.empty();
            }
            for (int group = 0; group < GROUPS; group++) {
                headings[group * OUTCOMES.length() + i] = found.get(group);
            }
        }
        return SpacedHeads.rising(List.of(headings));
    }
}
