package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.figure.PrintedNumber;

/** The figures that stand behind a label in running text, and the ways they can be read as the columns of a row. */
final class Figures {
    private static final Pattern TOKEN = Pattern.compile("[^\\s|]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final FlatText text;
    private final int columns;
    private final int group;

    /** @param group how many columns make a group whose last is the sum of the others; 0 for none */
    Figures(FlatText text, int columns, int group) {
        this.text = text;
        this.columns = columns;
        this.group = group;
    }

    /**
     * A row read from running text.
     *
     * @param readings the ways to read it, each with one cell a column; none where nothing fits
     * @param printed what is printed, cell by cell as far as that can be told
     */
    record Reading(List<List<Cell>> readings, List<Cell> printed) {
        Reading {
            readings = List.copyOf(readings);
            printed = List.copyOf(printed);
        }
    }

    private record Span(int start, int end) {}

    /** Reads what stands between two positions. */
    Reading between(int start, int end) {
        var tokens = tokens(start, end);
        var printed = cells(tokens);
        if (tokens.isEmpty()) {
            return new Reading(List.of(blanks(start)), blanks(start));
        }
        if (tokens.stream().allMatch(this::isDigits) && isGlued(tokens)) {
            return new Reading(cut(tokens), printed);
        }
        if (tokens.size() == columns) {
            return new Reading(List.of(printed), printed);
        }
        var fields = fields(start, end);
        return new Reading(
                fields.size() >= columns && fields.size() > tokens.size()
                        ? org.gongkai.parse.table.RowAligner.readings(fields, columns, group == columns)
                        : List.of(),
                printed);
    }

    /** Fewer tokens than columns and one of them too long, or a figure that begins with a zero. */
    private boolean isGlued(List<Span> tokens) {
        boolean leadingZero = tokens.stream()
                .anyMatch(token -> token.end() - token.start() > 1 && text.charAt(token.start()) == '0');
        return leadingZero || (tokens.size() == 1 && columns > 1);
    }

    private List<List<Cell>> cut(List<Span> tokens) {
        var digits = tokens.stream()
                .map(token -> text.substring(token.start(), token.end()))
                .toList();
        var readings = new ArrayList<List<Cell>>();
        for (var lengths : GluedNumbers.cuts(digits, columns, group)) {
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
            readings.add(cells(spans));
        }
        return readings;
    }

    private List<Span> tokens(int start, int end) {
        var tokens = new ArrayList<Span>();
        var matcher = TOKEN.matcher(text.value()).region(start, end);
        while (matcher.find()) {
            tokens.add(new Span(matcher.start(), matcher.end()));
        }
        return tokens;
    }

    /** Cells between tabs or pipes, so that blank ones keep their place. The first separator closes the label's cell. */
    private List<Cell> fields(int start, int end) {
        var region = text.substring(start, end);
        char separator = region.indexOf('|') >= 0 ? '|' : '\t';
        var spans = new ArrayList<Span>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == separator) {
                spans.add(trimmed(from, i));
                from = i + 1;
            }
        }
        if (spans.size() > 1 && spans.getFirst().start() == spans.getFirst().end()) {
            spans.removeFirst();
        }
        var cells = cells(spans);
        return cells.stream().allMatch(cell -> isFigure(cell)) ? cells : List.of();
    }

    private Span trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private List<Cell> cells(List<Span> spans) {
        var cells = new ArrayList<Cell>();
        for (var span : spans) {
            cells.add(Cell.single(text.part(span.start(), span.end()), 1, cells.size() + 1));
        }
        return cells;
    }

    private List<Cell> blanks(int at) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < columns; i++) {
            cells.add(Cell.single(text.part(at, at), 1, i + 1));
        }
        return cells;
    }

    private boolean isDigits(Span token) {
        return DIGITS.matcher(text.substring(token.start(), token.end())).matches();
    }

    private static boolean isFigure(Cell cell) {
        return PrintedNumber.isBlank(cell.text().value())
                || PrintedNumber.read(cell.text().value()).isPresent();
    }
}
