package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.table.stream.FlatText.Span;

/** Figures that touch: the ways to cut their digits so that there are as many as columns, and the sums hold. */
final class TouchingFigures {
    private static final int MOST_READINGS = 200;
    private static final Pattern SIGNED = Pattern.compile("[ \\t]*(\\d{1,9})([+-]\\d{1,9})(?![\\p{L}\\d.])");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final FlatText text;
    private final RowText row;
    private final int columns;
    private final int group;

    TouchingFigures(FlatText text, RowText row, int columns, int group) {
        this.text = text;
        this.row = row;
        this.columns = columns;
        this.group = group;
    }

    /** 「412+12377252」: a sign begins the second of three figures, or is one that stands for a blank cell. */
    Optional<Found> gluedWithSigns(int start, int end) {
        var matcher = SIGNED.matcher(text.value()).region(start, end);
        if (group > 0 || columns == 1 || !matcher.lookingAt()) {
            return Optional.empty();
        }
        var pieces = new ArrayList<Span>();
        for (int number = 1; number <= 2; number++) {
            int from = matcher.start(number);
            int to = matcher.end(number);
            pieces.add(new Span(from, to));
            for (int cut = from + 1; cut < to && Character.isDigit(text.charAt(cut)); cut++) {
                if (Character.isDigit(text.charAt(cut - 1))) {
                    pieces.add(new Span(from, cut));
                    pieces.add(new Span(cut, to));
                }
            }
        }
        return Optional.of(new Found(List.of(), null, row.cells(pieces), matcher.end(), true, false, false));
    }

    static int digitsOf(List<Span> tokens) {
        return tokens.stream().mapToInt(token -> token.end() - token.start()).sum();
    }

    boolean hasLeadingZero(List<Span> tokens) {
        for (var token : tokens) {
            if (token.end() - token.start() > 1
                    && text.charAt(token.start()) == '0'
                    && text.charAt(token.start() + 1) != '.') {
                return true;
            }
        }
        return false;
    }

    /**
     * A figure that begins with a zero, or one token for all columns. Without sums 「政府集中采购」 over 「41」 over a blank cell is
     * no 4 and 1: the digits must touch the label.
     */
    boolean isGlued(int start, List<Span> tokens) {
        var first = tokens.getFirst();
        return hasLeadingZero(tokens)
                || (tokens.size() == 1
                        && columns > 1
                        && (!row.hasSeparator(start, first.start())
                                || (group > 0 && first.end() - first.start() >= columns)));
    }

    List<List<Cell>> cut(List<Span> tokens) {
        var digits = tokens.stream()
                .map(token -> text.substring(token.start(), token.end()))
                .toList();
        if (group > 0) {
            return cut(tokens, GluedNumbers.cuts(digits, columns, group));
        }
        var readings = new ArrayList<List<Cell>>();
        for (int figures = columns; figures >= tokens.size(); figures--) {
            for (var cut : cut(tokens, GluedNumbers.cuts(digits, figures, 0))) {
                readings.addAll(withBlanks(cut));
            }
        }
        return readings.size() > MOST_READINGS ? List.of() : readings;
    }

    /** All ways to spread figures over the columns: without sums 「41」 is 4 and 1, or 41 and a blank cell. */
    private List<List<Cell>> withBlanks(List<Cell> figures) {
        var all = new ArrayList<List<Cell>>();
        withBlanks(figures, new ArrayList<>(), all);
        return all;
    }

    private void withBlanks(List<Cell> figures, List<Cell> row, List<List<Cell>> all) {
        if (row.size() == columns) {
            all.add(List.copyOf(row));
            return;
        }
        if (!figures.isEmpty()) {
            row.add(figures.getFirst());
            withBlanks(figures.subList(1, figures.size()), row, all);
            row.removeLast();
        }
        if (columns - row.size() > figures.size()) {
            row.add(Cell.single(text.part(0, 0), 1, row.size() + 1));
            withBlanks(figures, row, all);
            row.removeLast();
        }
    }

    List<List<Cell>> cut(List<Span> tokens, List<int[]> cuts) {
        var readings = new ArrayList<List<Cell>>();
        for (var lengths : cuts) {
            var spans = new ArrayList<Span>();
            int token = 0;
            int at = tokens.getFirst().start();
            for (int length : lengths) {
                if (at == tokens.get(token).end()) {
                    at = tokens.get(++token).start();
                }
                spans.add(new Span(at, at + length));
                at += length;
            }
            readings.add(row.cells(spans));
        }
        return readings;
    }

    boolean isDigits(Span token) {
        return DIGITS.matcher(text.substring(token.start(), token.end())).matches();
    }
}
