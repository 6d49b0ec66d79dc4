package org.gongkai.validate.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.events.Applicant;
import org.gongkai.events.CellId;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;

/** A slip of somebody who fills in the tables. */
enum Mutation {
    DIGITS_TRANSPOSED("two digits transposed"),
    DIGIT_LOST("a digit lost"),
    DIGIT_DOUBLED("a digit doubled"),
    DIGIT_CHANGED("a digit changed"),
    SUM_LEFT_AT_ZERO("a sum left at 0"),
    LEFT_BLANK("a number left blank"),
    SWAPPED("two neighbours swapped"),
    ROW_SHIFTED("a row shifted by one"),
    COLUMN_SHIFTED("a column shifted by one"),
    TOTALS_LEFT_AT_ZERO("the row 总计 left at 0"),
    ROW_TOTAL_BLANK("a row's 总计 left blank"),
    TWO_SLIPS("two slips in two cells");

    private static final List<Mutation> IN_ONE_CELL =
            List.of(DIGITS_TRANSPOSED, DIGIT_LOST, DIGIT_DOUBLED, DIGIT_CHANGED, SUM_LEFT_AT_ZERO, LEFT_BLANK);

    private final String title;

    Mutation(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether it can happen in table four, whose groups are a single row each. */
    boolean isOf(ReportTable table) {
        return table == ReportTable.T3 || IN_ONE_CELL.contains(this) || this == SWAPPED;
    }

    /** The numbers after the slip; empty where it cannot happen in this report, or changes nothing. */
    Optional<Map<CellId, Optional<BigDecimal>>> of(
            Map<CellId, Optional<BigDecimal>> numbers, ReportTable table, Random random) {
        var mutated = new TreeMap<>(numbers);
        if (this == TWO_SLIPS) {
            return pick(IN_ONE_CELL, random)
                    .of(numbers, table, random)
                    .flatMap(once -> pick(IN_ONE_CELL, random)
                            .of(once, table, random)
                            .filter(twice -> differences(numbers, twice) == 2));
        }
        change(mutated, table, random);
        // A blank instead of a 0 is no other number; but a 总计 must not be left out, even where it is 0.
        return differences(numbers, mutated) == 0 && this != ROW_TOTAL_BLANK ? Optional.empty() : Optional.of(mutated);
    }

    private void change(Map<CellId, Optional<BigDecimal>> numbers, ReportTable table, Random random) {
        var cells =
                numbers.keySet().stream().filter(cell -> cell.table() == table).toList();
        switch (this) {
            case DIGITS_TRANSPOSED -> digits(numbers, atLeast(10, numbers, cells), random, Mutation::transposed);
            case DIGIT_LOST -> digits(numbers, atLeast(10, numbers, cells), random, Mutation::without);
            case DIGIT_DOUBLED -> digits(numbers, atLeast(1, numbers, cells), random, Mutation::doubled);
            case DIGIT_CHANGED -> digits(numbers, atLeast(1, numbers, cells), random, Mutation::changed);
            case SUM_LEFT_AT_ZERO ->
                anyOf(cells.stream().filter(Mutation::isSum).toList(), random)
                        .ifPresent(cell -> numbers.put(cell, Optional.of(BigDecimal.ZERO)));
            case LEFT_BLANK -> {
                var parts = atLeast(1, numbers, cells).stream()
                        .filter(cell -> !isSum(cell))
                        .toList();
                anyOf(parts, random).ifPresent(cell -> numbers.put(cell, Optional.empty()));
            }
            case SWAPPED -> {
                var at = random.nextInt(cells.size() - 1);
                if (cells.get(at).row().equals(cells.get(at + 1).row())) {
                    var held = numbers.get(cells.get(at));
                    numbers.put(cells.get(at), numbers.get(cells.get(at + 1)));
                    numbers.put(cells.get(at + 1), held);
                }
            }
            case ROW_SHIFTED -> {
                var row = pick(cells, random).row();
                shift(
                        numbers,
                        cells.stream()
                                .filter(cell ->
                                        cell.row().equals(row) && !cell.column().equals(Applicant.TOTAL.key()))
                                .toList());
            }
            case COLUMN_SHIFTED -> {
                var column = pick(cells, random).column();
                var results = cells.stream()
                        .filter(cell -> cell.column().equals(column)
                                && !Stream.of(
                                                RequestRow.RECEIVED,
                                                RequestRow.CARRIED_IN,
                                                RequestRow.TOTAL,
                                                RequestRow.CARRIED_OUT)
                                        .map(RequestRow::key)
                                        .toList()
                                        .contains(cell.row()))
                        .toList();
                var from = random.nextInt(results.size() - 3);
                shift(numbers, results.subList(from, from + 4));
            }
            case TOTALS_LEFT_AT_ZERO ->
                cells.stream()
                        .filter(cell -> cell.row().equals(RequestRow.TOTAL.key()))
                        .forEach(cell -> numbers.put(cell, Optional.of(BigDecimal.ZERO)));
            case ROW_TOTAL_BLANK -> {
                var totals = cells.stream()
                        .filter(cell -> cell.column().equals(Applicant.TOTAL.key()))
                        .toList();
                numbers.put(pick(totals, random), Optional.empty());
            }
            case TWO_SLIPS -> throw new IllegalStateException("made of others");
        }
    }

    /** The numbers stand one cell further on, where the last cell has room; the first cell is empty. */
    private static void shift(Map<CellId, Optional<BigDecimal>> numbers, List<CellId> line) {
        if (numbers.get(line.getLast()).orElse(BigDecimal.ZERO).signum() != 0) {
            return;
        }
        for (int i = line.size() - 1; i > 0; i--) {
            numbers.put(line.get(i), numbers.get(line.get(i - 1)));
        }
        numbers.put(line.getFirst(), Optional.of(BigDecimal.ZERO));
    }

    private interface Typing {
        String of(String digits, int place, Random random);
    }

    private static void digits(
            Map<CellId, Optional<BigDecimal>> numbers, List<CellId> cells, Random random, Typing typing) {
        anyOf(cells, random).ifPresent(cell -> {
            var digits = numbers.get(cell).orElseThrow().toPlainString();
            numbers.put(cell, Optional.of(new BigDecimal(typing.of(digits, random.nextInt(digits.length()), random))));
        });
    }

    private static String transposed(String digits, int place, Random random) {
        var at = Math.min(place, digits.length() - 2);
        return digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2);
    }

    private static String without(String digits, int place, Random random) {
        return digits.substring(0, place) + digits.substring(place + 1);
    }

    private static String doubled(String digits, int place, Random random) {
        return digits.substring(0, place + 1) + digits.substring(place);
    }

    private static String changed(String digits, int place, Random random) {
        return digits.substring(0, place) + random.nextInt(10) + digits.substring(place + 1);
    }

    private static boolean isSum(CellId cell) {
        return cell.column().equals(Applicant.TOTAL.key()) || cell.row().equals(RequestRow.TOTAL.key());
    }

    private static List<CellId> atLeast(int least, Map<CellId, Optional<BigDecimal>> numbers, List<CellId> cells) {
        return cells.stream()
                .filter(cell -> numbers.get(cell)
                        .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0)
                        .isPresent())
                .toList();
    }

    private static long differences(
            Map<CellId, Optional<BigDecimal>> numbers, Map<CellId, Optional<BigDecimal>> others) {
        return numbers.entrySet().stream()
                .filter(entry -> others.get(entry.getKey())
                                .orElse(BigDecimal.ZERO)
                                .compareTo(entry.getValue().orElse(BigDecimal.ZERO))
                        != 0)
                .count();
    }

    private static <T> Optional<T> anyOf(List<T> things, Random random) {
        return things.isEmpty() ? Optional.empty() : Optional.of(pick(things, random));
    }

    private static <T> T pick(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
