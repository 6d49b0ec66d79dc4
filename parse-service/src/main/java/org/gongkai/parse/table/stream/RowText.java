package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.figure.FigureReader;
import org.gongkai.parse.table.stream.FlatText.Span;

/** The text behind a label: its figures, and the cells between tabs, pipes or lines that hold them or are blank. */
final class RowText {
    private static final String CLOSING = "）)”’\"'』」】》、,，。.:：";

    private final FlatText text;
    private final int columns;

    RowText(FlatText text, int columns) {
        this.text = text;
        this.columns = columns;
    }

    /** The figures up to the first words: what comes behind those belongs to something else. */
    List<Span> tokens(int start, int end) {
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
    List<Cell> fields(int start, List<Span> tokens, int end) {
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

    /** Words there are the rest of the label, or a label that was not recognised: then nothing is known of the cells. */
    boolean isBlankBetween(int start, int end) {
        return text.substring(start, end).chars().noneMatch(Character::isLetterOrDigit);
    }

    /** How many cells stand behind a label where there is no figure. */
    long blankCells(int start, int end) {
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

    boolean hasSeparator(int start, int end) {
        return text.substring(start, end).chars().anyMatch(c -> c == '\t' || c == '|' || c == '\n');
    }

    boolean areSeparated(List<Span> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            int from = tokens.get(i - 1).end();
            int to = tokens.get(i).start();
            if (!hasSeparator(from, to)) {
                return false;
            }
        }
        return true;
    }

    boolean isCellPerLine(int start) {
        int i = start;
        while (i < text.length() && (CLOSING.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == ' ')) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '\n';
    }

    /** Whether the figures stand below the label, no other cell on the line of the first. */
    boolean areOnLines(int start, List<Span> tokens) {
        var first = tokens.getFirst();
        return isCellPerLine(start)
                && separatorsOf(lineStart(start, first.start()), lineEnd(first.end(), text.length())) == 0;
    }

    /** Where the line begins that a position is on, or the part of it behind the label. */
    private int lineStart(int start, int position) {
        int i = position;
        while (i > start && text.charAt(i - 1) != '\n') {
            i--;
        }
        return i;
    }

    int lineEnd(int position, int end) {
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

    List<Cell> cells(List<Span> spans) {
        var cells = new ArrayList<Cell>();
        for (var span : spans) {
            cells.add(Cell.single(text.part(span.start(), span.end()), 1, cells.size() + 1));
        }
        return cells;
    }

    List<Cell> blanks(int at) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < columns; i++) {
            cells.add(Cell.single(text.part(at, at), 1, i + 1));
        }
        return cells;
    }

    static boolean isFigure(String value) {
        return FigureReader.isFigure(value);
    }
}
