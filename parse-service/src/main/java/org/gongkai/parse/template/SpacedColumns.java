package org.gongkai.parse.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.PrintedNumber;
import org.gongkai.parse.template.SpacedLine.Word;

/**
 * The columns that figures on one page stand in. Headings drift from their columns, so a column is known only where each
 * has figures, or where its heading stands right above it and no other near.
 */
final class SpacedColumns {
    /** Columns with less space between them may be one. */
    private static final int FEWEST_SPACES = 2;
    /** One row in so many may not add up: agencies make mistakes. */
    private static final int FEW = 4;

    private final List<Range> ranges = new ArrayList<>();
    private final int[] columns;
    private final int count;
    private final boolean isClear;
    private final Optional<AlignedColumns> aligned;

    private record Range(int from, int to) {
        double middle() {
            return (from + to - 1) / 2.0;
        }
    }

    /**
     * The headings of single columns.
     *
     * @param words from left to right
     * @param reach how far figures may be from the middle of their heading
     * @param margin how much farther every other heading must be
     * @param isOuter whether only the first and the last can be trusted
     */
    record Headings(List<Word> words, double reach, double margin, boolean isOuter) {
        List<Double> middles() {
            return words.stream().map(Word::middle).toList();
        }
    }

    /**
     * Learns from the rows of a page.
     *
     * @param headings null where they are not there
     * @param addsUp whether the last column is the sum of the others
     */
    SpacedColumns(List<List<Word>> rows, Optional<Headings> headings, int count, boolean addsUp) {
        this.count = count;
        rows.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Word::start))
                .forEach(word -> {
                    if (!ranges.isEmpty() && word.start() < ranges.getLast().to()) {
                        var last = ranges.removeLast();
                        ranges.add(new Range(last.from(), Math.max(last.to(), word.end())));
                    } else {
                        ranges.add(new Range(word.start(), word.end()));
                    }
                });
        this.columns = new int[ranges.size()];
        Arrays.fill(columns, -1);
        this.aligned = headings.filter(known -> known.words().size() == count)
                .flatMap(known -> AlignedColumns.of(rows, known.words()));
        this.isClear = aligned.isPresent() || isClear(rows);
        boolean sums = addsUp && addUp(rows);
        boolean isFull = rows.stream().anyMatch(row -> row.size() == count);
        if (aligned.isPresent()) {
            return; // every figure is below its heading
        }
        if (isClear && ranges.size() == count && (isFull || sums || count == 1)) {
            Arrays.setAll(columns, i -> i);
        } else if (isClear) {
            headings.filter(known -> known.words().size() == count).ifPresent(known -> place(known, sums));
        }
    }

    private boolean isClear(List<List<Word>> rows) {
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).from() - ranges.get(i - 1).to() < FEWEST_SPACES) {
                return false;
            }
        }
        return ranges.size() <= count
                && rows.stream()
                        .allMatch(row ->
                                row.stream().mapToInt(this::rangeOf).distinct().count() == row.size());
    }

    private boolean addUp(List<List<Word>> rows) {
        int holding = 0;
        int all = 0;
        for (var row : rows) {
            var values = row.stream()
                    .map(word -> PrintedNumber.read(word.value())
                            .map(PrintedNumber::value)
                            .orElse(BigDecimal.ZERO))
                    .toList();
            if (row.size() > 1 && values.stream().anyMatch(value -> value.signum() != 0)) {
                var parts = values.subList(0, values.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                holding +=
                        parts.compareTo(values.getLast()) == 0 && rangeOf(row.getLast()) == ranges.size() - 1 ? 1 : 0;
                all++;
            }
        }
        return holding > 0 && (all - holding) * FEW <= all;
    }

    private void place(Headings headings, boolean sums) {
        var middles = headings.middles();
        for (int i = 0; i < columns.length; i++) {
            int nearest = nearest(middles, ranges.get(i).middle());
            double distance = Math.abs(middles.get(nearest) - ranges.get(i).middle());
            boolean isAlone = true;
            for (int other = 0; other < count; other++) {
                double further = Math.abs(middles.get(other) - ranges.get(i).middle());
                isAlone &= other == nearest || further >= distance + headings.margin();
            }
            boolean isTrusted = !headings.isOuter()
                    || (nearest == 0 && i == 0)
                    || (nearest == count - 1 && i == columns.length - 1 && sums);
            boolean isTaken = i > 0 && columns[i - 1] >= nearest;
            // As many other columns must be left on either side as figures stand there.
            boolean hasRoom = nearest >= i && nearest <= count - columns.length + i;
            if (isTrusted && isAlone && !isTaken && hasRoom && distance <= headings.reach()) {
                columns[i] = nearest;
            }
        }
    }

    private static int nearest(List<Double> middles, double middle) {
        int nearest = 0;
        for (int i = 1; i < middles.size(); i++) {
            nearest = Math.abs(middles.get(i) - middle) < Math.abs(middles.get(nearest) - middle) ? i : nearest;
        }
        return nearest;
    }

    private int rangeOf(Word word) {
        for (int i = 0; i < ranges.size(); i++) {
            if (word.overlaps(ranges.get(i).from(), ranges.get(i).to())) {
                return i;
            }
        }
        throw new IllegalArgumentException("not of these rows");
    }

    /**
     * A row as cells, one for each column; a figure whose column is not known stands in doubt in all that it may be in.
     *
     * @param blank what stands in blank cells
     */
    List<Cell> cells(List<Word> row, Text blank) {
        var placed = place(row);
        var loose = placed.getOrDefault(-1, List.of());
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < count; column++) {
            var own = placed.get(column);
            boolean isDoubtful = own == null && !loose.isEmpty() && mayHold(column);
            var text = own != null ? own.getFirst().text() : isDoubtful ? spaced(loose) : blank;
            cells.add(new Cell(text, 1, column + 1, 1, 1, isDoubtful));
        }
        return cells;
    }

    /** The figures by column, under -1 those whose column is not known. */
    private Map<Integer, List<Word>> place(List<Word> row) {
        var placed = new TreeMap<Integer, List<Word>>();
        for (int i = 0; i < row.size(); i++) {
            int column = row.size() == count ? i : column(row.get(i));
            placed.computeIfAbsent(column, _ -> new ArrayList<>()).add(row.get(i));
        }
        return placed;
    }

    private int column(Word word) {
        if (aligned.isPresent()) {
            return aligned.get().column(word);
        }
        return isClear ? columns[rangeOf(word)] : -1;
    }

    private boolean mayHold(int column) {
        return !isClear || Arrays.stream(columns).noneMatch(known -> known == column);
    }

    private static Text spaced(List<Word> words) {
        var texts = new ArrayList<Text>();
        for (var word : words) {
            if (!texts.isEmpty()) {
                texts.add(Text.of(" ", (_, _) -> word.text().source(0, 0)));
            }
            texts.add(word.text());
        }
        return Text.joined(texts);
    }

    /** Whether figures have columns at all, however many of these are known. */
    boolean isClear() {
        return isClear;
    }
}
