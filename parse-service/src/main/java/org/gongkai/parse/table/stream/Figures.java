package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.figure.PrintedNumber;
import org.gongkai.parse.table.TableRow;
import org.jspecify.annotations.Nullable;

/** The figures that stand behind a label in running text, and the ways they can be read as the columns of a row. */
final class Figures {
    private static final String CLOSING = "）)”’\"'』」】》、,，。.:：";
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("^[ \\t]*+[-—–－]\\s?\\d{1,3}\\s?[-—–－][ \\t]*+$", Pattern.MULTILINE);
    private static final int MOST_READINGS = 200;
    /** Between so few figures a blank line may be a cell. */
    private static final int FEW = 3;

    private static final Pattern SIGNED = Pattern.compile("[ \\t]*(\\d{1,9})([+-]\\d{1,9})(?![\\p{L}\\d.])");

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

    /**
     * What stands behind a label.
     *
     * @param readings the ways to read it; null where the other rows of the table tell, {@code row} is given then
     * @param row its cells, blank ones among them
     * @param printed what is printed, cell by cell as far as that can be told
     * @param end where the figures end
     * @param glued whether figures touch, so that only sums can part them
     * @param onLines whether each stands on a line of its own
     * @param lacksCells whether there are fewer digits or figures than columns, and no blank cells in their place
     */
    record Found(
            @Nullable List<List<Cell>> readings,
            @Nullable TableRow row,
            List<Cell> printed,
            int end,
            boolean glued,
            boolean onLines,
            boolean lacksCells) {
        /** Whether there are as many figures as columns, and their sum holds and is not of zeros. */
        boolean addsUp() {
            return row != null && row.provesItself();
        }

        /** Whether the figures add up, or are as many zeros as there are columns: figures of two rows would not. */
        boolean isProven() {
            return row != null
                    && (addsUp()
                            || (printed.size() == row.columns()
                                    && printed.stream()
                                            .allMatch(
                                                    cell -> cell.text().value().equals("0"))));
        }

        /** The same figures where they may be those of another label. */
        Found inDoubt() {
            return new Found(List.of(), null, printed, end, glued, onLines, lacksCells);
        }
    }

    /** Reads what stands between two positions; empty when no figure and no blank cell stands there. */
    Optional<Found> between(int start, int end) {
        return between(start, end, end);
    }

    /**
     * The same where words follow that are of no label.
     *
     * @param behind where those end
     */
    Optional<Found> between(int start, int end, int behind) {
        return read(start, end)
                .map(found -> (group == 0 && holdsPageNumber(start, found.end())) || hidesFigure(found, behind)
                        ? found.inDoubt()
                        : found);
    }

    /** 「/ 约十件」: words behind the mark for a blank may be the figure. */
    private boolean hidesFigure(Found found, int end) {
        return found.printed().stream()
                        .allMatch(cell -> PrintedNumber.isBlank(cell.text().value()))
                && !isBlankBetween(found.end(), Math.max(found.end(), lineEnd(found.end(), end)));
    }

    /** 「- 1 -」 on a line of its own is the number of a page, or a row with two blank cells. */
    private boolean holdsPageNumber(int start, int end) {
        int behind = lineEnd(end, text.length());
        return PAGE_NUMBER.matcher(text.value()).region(start, behind).find();
    }

    private Optional<Found> read(int start, int end) {
        Deadline.checkCurrent();
        var tokens = tokens(start, end);
        if (tokens.isEmpty()) {
            return isBlankBetween(start, end) && blankCells(start, end) >= columns
                    ? Optional.of(new Found(List.of(blanks(start)), null, blanks(start), start, false, true, false))
                    : gluedWithSigns(start, end);
        }
        var printed = cells(tokens);
        int last = tokens.getLast().end();
        if (tokens.size() != columns && tokens.stream().allMatch(this::isDigits) && isGlued(start, tokens)) {
            return Optional.of(new Found(cut(tokens), null, printed, last, true, false, digitsOf(tokens) < columns));
        }
        var fields = fields(start, tokens, end);
        if (tokens.size() == columns && (!hasLeadingZero(tokens) || areSeparated(tokens))) {
            // A blank cell between as many figures as there are columns: one of them is none, such as a page number.
            return Optional.of(
                    isCrowded(start, tokens, fields) || mayBeBroken(tokens, printed)
                            ? new Found(List.of(), null, printed, last, false, true, false)
                            : new Found(null, rowOf(printed), printed, last, false, areOnLines(start, tokens), false));
        }
        boolean isLaidOut =
                fields.size() >= columns && fields.size() > tokens.size() && !isCrowded(start, tokens, fields);
        return Optional.of(new Found(
                isLaidOut ? null : List.of(),
                isLaidOut ? rowOf(fields) : null,
                printed,
                last,
                hasLeadingZero(tokens),
                isCellPerLine(start),
                Math.max(fields.size(), tokens.size()) < columns));
    }

    /** 「412+12377252」: a sign begins the second of three figures, or is one that stands for a blank cell. */
    private Optional<Found> gluedWithSigns(int start, int end) {
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
        return Optional.of(new Found(List.of(), null, cells(pieces), matcher.end(), true, false, false));
    }

    /** A blank line after each figure is no cell. */
    private static boolean isDoubleSpaced(List<Cell> fields) {
        for (int i = 1; i < fields.size(); i++) {
            if (!fields.get(i - 1).text().isBlank() && !fields.get(i).text().isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static int digitsOf(List<Span> tokens) {
        return tokens.stream().mapToInt(token -> token.end() - token.start()).sum();
    }

    /** More lines than columns: one that is no cell may be among them, such as a page number, unless the figures prove themselves. */
    private boolean isCrowded(int start, List<Span> tokens, List<Cell> fields) {
        if (fields.size() <= columns
                || !areOnLines(start, tokens)
                || (tokens.size() == columns && columns > FEW && isDoubleSpaced(fields))) {
            return false;
        }
        boolean isZeros = fields.stream()
                .map(cell -> cell.text().value().strip())
                .allMatch(value -> value.isEmpty() || value.equals("0"));
        return !fields.getLast().text().isBlank() || !(isZeros || rowOf(fields).provesItself());
    }

    /** Figures that go on in the next line and do not add up: 「2706」 above the row and 「0」 below it may be one figure. */
    private boolean mayBeBroken(List<Span> tokens, List<Cell> printed) {
        boolean isBeside = false;
        boolean goesOn = false;
        for (int i = 1; i < tokens.size(); i++) {
            boolean isBelow = lineEnd(tokens.get(i - 1).end(), tokens.get(i).start())
                    < tokens.get(i).start();
            goesOn |= isBelow;
            isBeside |= !isBelow;
        }
        boolean isZeros = printed.stream().allMatch(cell -> cell.text().value().equals("0"));
        return group > 0 && isBeside && goesOn && !isZeros && !rowOf(printed).provesItself();
    }

    /** Whether the figures stand below the label, no other cell on the line of the first. */
    private boolean areOnLines(int start, List<Span> tokens) {
        var first = tokens.getFirst();
        return isCellPerLine(start)
                && separatorsOf(lineStart(start, first.start()), lineEnd(first.end(), text.length())) == 0;
    }

    private boolean isCellPerLine(int start) {
        int i = start;
        while (i < text.length() && (CLOSING.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == ' ')) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '\n';
    }

    private TableRow rowOf(List<Cell> cells) {
        return new TableRow(new TableRow.Kind(0, 0, 1), cells, columns, group, 0);
    }

    /** Words there are the rest of the label, or a label that was not recognised: then nothing is known of the cells. */
    private boolean isBlankBetween(int start, int end) {
        return text.substring(start, end).chars().noneMatch(Character::isLetterOrDigit);
    }

    /** How many cells stand behind a label where there is no figure. */
    private long blankCells(int start, int end) {
        var behind = text.substring(start, end);
        char separator = separator(behind);
        int to = separator == '\t' ? lineEnd(start + behind.indexOf('\t'), end) : end;
        long separators =
                text.substring(start, to).chars().filter(c -> c == separator).count();
        // The first pipe or line break closes the label's cell, or opens the first blank one and the last the next
        // label's.
        return separator == '\t' || opensCells(start, end) ? separators : separators - 1;
    }

    /** Whether a 「|」 on a line of its own stands before each cell: it opens the cell, it does not close one. */
    private boolean opensCells(int start, int end) {
        var behind = text.substring(start, end);
        return behind.indexOf('|') > behind.indexOf('\n') && behind.indexOf('\n') >= 0;
    }

    private boolean hasSeparator(int start, int end) {
        return text.substring(start, end).chars().anyMatch(c -> c == '\t' || c == '|' || c == '\n');
    }

    private boolean areSeparated(List<Span> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            int from = tokens.get(i - 1).end();
            int to = tokens.get(i).start();
            if (!hasSeparator(from, to)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasLeadingZero(List<Span> tokens) {
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
    private boolean isGlued(int start, List<Span> tokens) {
        var first = tokens.getFirst();
        return hasLeadingZero(tokens)
                || (tokens.size() == 1
                        && columns > 1
                        && (!hasSeparator(start, first.start())
                                || (group > 0 && first.end() - first.start() >= columns)));
    }

    private List<List<Cell>> cut(List<Span> tokens) {
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

    private List<List<Cell>> cut(List<Span> tokens, List<int[]> cuts) {
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
            readings.add(cells(spans));
        }
        return readings;
    }

    /** The figures up to the first words: what comes behind those belongs to something else. */
    private List<Span> tokens(int start, int end) {
        var tokens = new ArrayList<Span>();
        int behind = start;
        for (int from = text.tokenStart(start, end); from < end; from = text.tokenStart(behind, end)) {
            behind = text.tokenEnd(from, end);
            var token = unwrapped(from, behind);
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
     * unless the label stands on a line above the row; what follows the last one is the next label's.
     */
    private List<Cell> fields(int start, List<Span> tokens, int end) {
        int lastToken = tokens.getLast().end();
        int line = lineStart(start, tokens.getFirst().start());
        boolean isOneLine = line == lineStart(start, lastToken)
                && (line == start
                        || tokens.size() > 1
                        || separatorsOf(line, tokens.getFirst().start()) > 0)
                && separatorsOf(line, lineEnd(lastToken, end)) >= columns - 1;
        int from = isOneLine ? line : start;
        int to = isOneLine ? lineEnd(lastToken, end) : end;
        char separator = separator(text.substring(from, to));
        var spans = new ArrayList<Span>();
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == separator) {
                spans.add(trimmed(unwrapped(from, i).start(), i));
                from = i + 1;
            }
        }
        var rest = trimmed(unwrapped(from, to).start(), to);
        // Where the next label stands on the same line the last separator is its own.
        boolean endsLine = to == text.length() || text.charAt(to) == '\n';
        if ((isOneLine && endsLine)
                || rest.end() > rest.start()
                || (opensCells(start, end) && spans.size() == columns)) {
            spans.add(rest);
        }
        boolean labelAbove = isOneLine && line > start;
        if (spans.size() > 1
                && !labelAbove
                && spans.getFirst().start() == spans.getFirst().end()) {
            spans.removeFirst();
        }
        var cells = cells(spans);
        for (var cell : cells) {
            if (!isFigure(cell.text().value())) {
                return List.of();
            }
        }
        return cells;
    }

    private static char separator(String row) {
        return row.indexOf('|') >= 0 ? '|' : row.indexOf('\t') >= 0 ? '\t' : '\n';
    }

    private long separatorsOf(int start, int end) {
        long separators = 0;
        for (int i = start; i < end; i++) {
            separators += text.charAt(i) == '\t' || text.charAt(i) == '|' ? 1 : 0;
        }
        return separators;
    }

    /** Where the line begins that a position is on, or the part of it behind the label. */
    private int lineStart(int start, int position) {
        int i = position;
        while (i > start && text.charAt(i - 1) != '\n') {
            i--;
        }
        return i;
    }

    private int lineEnd(int position, int end) {
        int i = position;
        while (i < end && text.charAt(i) != '\n') {
            i++;
        }
        return i;
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

    static boolean isFigure(String value) {
        return PrintedNumber.isBlank(value) || PrintedNumber.read(value).isPresent();
    }
}
