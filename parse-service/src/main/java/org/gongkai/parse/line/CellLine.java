package org.gongkai.parse.line;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.FigureReader;

/**
 * A line that may be a cell.
 *
 * @param at which block of the document it is
 */
record CellLine(Text text, Kind kind, int at) {
    /** What stands on a line. */
    enum Kind {
        WORDS,
        FIGURE,
        /** White space: somebody typed it to stand for a blank cell. */
        SPACE,
        EMPTY
    }

    /** 「- 4 -」, 「第 4 页」: beside its neighbours on lines of their own it is no cell. */
    private static final Pattern PAGE = Pattern.compile(
            "[-—–－·~]{1,2}\\s?\\d{1,3}\\s?[-—–－·~]{1,2}|第\\s?\\d{1,3}\\s?页(?:[\\s,，/|]{0,3}共\\s?\\d{1,3}\\s?页)?|\\d{1,3}\\s?/\\s?\\d{1,3}"
                    + "|(?:[Pp]age|PAGE|[Pp]\\.)\\s?\\d{1,3}(?:\\s?(?:of|/)\\s?\\d{1,3})?");

    private static final int LONGEST_PAGE = 24;
    private static final int LONGEST_NUMBER = 3;
    /** Longer than any report, also with the department's others in one file. */
    private static final int MOST_PAGES = 300;

    static CellLine of(Text text, int at) {
        var value = text.value();
        Kind kind;
        if (value.isBlank()) {
            kind = text.original().isEmpty() ? Kind.EMPTY : Kind.SPACE;
        } else {
            kind = FigureReader.isFigure(value) || FigureReader.isFigure(value.strip()) ? Kind.FIGURE : Kind.WORDS;
        }
        return new CellLine(text, kind, at);
    }

    /** Whether a text is the number of a page, or the mark of its end. */
    static boolean isPage(Text text) {
        var value = text.value();
        return (value.isBlank() && text.original().indexOf('\f') >= 0)
                || (value.length() <= LONGEST_PAGE
                        && PAGE.matcher(value.strip()).matches());
    }

    boolean isWords() {
        return kind == Kind.WORDS;
    }

    boolean isFigure() {
        return kind == Kind.FIGURE;
    }

    Optional<Integer> page() {
        return page(text);
    }

    /** The page that a number may be of. */
    static Optional<Integer> page(Text text) {
        var value = text.value().strip();
        return !value.isEmpty()
                        && value.length() <= LONGEST_NUMBER
                        && value.charAt(0) != '0'
                        && value.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Integer.valueOf(value)).filter(page -> page <= MOST_PAGES)
                : Optional.empty();
    }

    static boolean isAnyFigure(List<CellLine> lines) {
        return lines.stream().anyMatch(CellLine::isFigure);
    }
}
