package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.figure.PrintedNumber;
import org.gongkai.parse.table.RowAligner;

/** The figures that stand behind a label in running text, and the ways they can be read as the columns of a row. */
final class Figures {
    private static final Pattern TOKEN = Pattern.compile("[^\\s|]+");
    private static final String CLOSING = "）)”’\"'』」】》、,，。.:：";
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

    private record Span(int start, int end) {}

    /** Reads what stands between two positions; empty when no figure and no blank cell stands there. */
    Optional<StreamRow.Reading> between(int start, int end) {
        Deadline.checkCurrent();
        var tokens = tokens(start, end);
        if (tokens.isEmpty()) {
            return separators(start, end) >= columns
                    ? Optional.of(new StreamRow.Reading(List.of(blanks(start)), blanks(start), start))
                    : Optional.empty();
        }
        var printed = cells(tokens);
        int last = tokens.getLast().end();
        if (tokens.stream().allMatch(this::isDigits) && isGlued(start, tokens)) {
            return Optional.of(new StreamRow.Reading(cut(tokens), printed, last));
        }
        if (tokens.size() == columns) {
            return Optional.of(new StreamRow.Reading(List.of(printed), printed, last));
        }
        var fields = fields(start, last, end);
        boolean isLaidOut = fields.size() >= columns && fields.size() > tokens.size();
        return Optional.of(new StreamRow.Reading(
                isLaidOut ? RowAligner.readings(fields, columns, group == columns) : List.of(), printed, last));
    }

    private long separators(int start, int end) {
        return text.substring(start, end)
                .chars()
                .filter(c -> c == '\t' || c == '|' || c == '\n')
                .count();
    }

    /**
     * A figure that begins with a zero, or one token for all columns. Without sums 「政府集中采购」 over 「41」 over a blank cell is
     * no 4 and 1: the digits must touch the label.
     */
    private boolean isGlued(int start, List<Span> tokens) {
        boolean leadingZero =
                tokens.stream().anyMatch(token -> token.end() - token.start() > 1 && text.charAt(token.start()) == '0');
        return leadingZero
                || (tokens.size() == 1
                        && columns > 1
                        && (group > 0 || separators(start, tokens.getFirst().start()) == 0));
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

    /** The figures up to the first words: what comes behind those belongs to something else. */
    private List<Span> tokens(int start, int end) {
        var tokens = new ArrayList<Span>();
        var matcher = TOKEN.matcher(text.value()).region(start, end);
        while (matcher.find()) {
            var token = unwrapped(matcher.start(), matcher.end());
            if (token.end() > token.start()) {
                if (!isFigure(text.substring(token.start(), token.end()))) {
                    return tokens;
                }
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** Without the brackets and quotes that close the label before it. */
    private Span unwrapped(int start, int end) {
        int from = start;
        while (from < end && CLOSING.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return new Span(from, end);
    }

    /**
     * Cells between tabs, pipes or lines, so that blank ones keep their place. The first separator closes the label's cell,
     * unless the label stands on a line above the row.
     */
    private List<Cell> fields(int start, int lastToken, int end) {
        char separator = separator(text.substring(start, lastToken));
        var spans = new ArrayList<Span>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == separator) {
                var span = trimmed(unwrapped(from, i).start(), i);
                if (from > lastToken && span.end() > span.start()) {
                    break; // words behind the row
                }
                spans.add(span);
                from = i + 1;
            }
        }
        boolean labelAbove = separator == '\t' && isLineEndBefore('\t', start, lastToken);
        if (spans.size() > 1
                && !labelAbove
                && spans.getFirst().start() == spans.getFirst().end()) {
            spans.removeFirst();
        }
        var cells = cells(spans);
        return cells.stream().allMatch(cell -> isFigure(cell.text().value())) ? cells : List.of();
    }

    private static char separator(String row) {
        return row.indexOf('|') >= 0 ? '|' : row.indexOf('\t') >= 0 ? '\t' : '\n';
    }

    private boolean isLineEndBefore(char separator, int start, int end) {
        var row = text.substring(start, end);
        int line = row.indexOf('\n');
        return line >= 0 && line < row.indexOf(separator);
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

    private static boolean isFigure(String value) {
        return PrintedNumber.isBlank(value) || PrintedNumber.read(value).isPresent();
    }
}
