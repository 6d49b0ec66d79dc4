package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.FigureReader;

/**
 * A line of text whose words stand in columns made with spaces.
 *
 * @param page on which page it stands
 */
record SpacedLine(Text text, int page, List<Word> words) {
    /** From here on characters are two columns wide where a program counts so. */
    private static final char FIRST_WIDE = '\u2E80';

    /**
     * What stands between spaces.
     *
     * @param start first of its columns
     * @param end one behind its last column
     */
    record Word(Text text, int start, int end) {
        String value() {
            return text.value();
        }

        boolean isFigure() {
            return FigureReader.isFigure(value());
        }

        double middle() {
            return (start + end - 1) / 2.0;
        }

        boolean overlaps(int from, int to) {
            return start < to && end > from;
        }
    }

    /** @param wide whether Chinese characters are counted twice */
    static SpacedLine of(Text text, int page, boolean wide) {
        var value = text.value();
        var words = new ArrayList<Word>();
        int column = 0;
        int from = -1;
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            boolean isSpace = i == value.length() || Character.isWhitespace(value.charAt(i));
            if (isSpace && from >= 0) {
                words.add(new Word(text.part(from, i), start, column));
                from = -1;
            } else if (!isSpace && from < 0) {
                from = i;
                start = column;
            }
            if (i < value.length()) {
                column = value.charAt(i) == '\f' ? 0 : column + (wide && isWide(text, i) ? 2 : 1);
            }
        }
        return new SpacedLine(text, page, List.copyOf(words));
    }

    /** As it is printed: a wide bracket may have become a narrow one since. */
    private static boolean isWide(Text text, int index) {
        char c = text.value().charAt(index);
        if (c >= FIRST_WIDE || Character.isLetterOrDigit(c) || c == ' ') {
            return c >= FIRST_WIDE;
        }
        var printed = text.original(index, index + 1);
        return !printed.isEmpty() && printed.charAt(0) >= FIRST_WIDE;
    }

    /** The words before the figures that end the line. */
    List<Word> labels() {
        return words.subList(0, firstFigure());
    }

    /** The figures that end the line. */
    List<Word> figures() {
        return words.subList(firstFigure(), words.size());
    }

    private int firstFigure() {
        int first = words.size();
        while (first > 0 && words.get(first - 1).isFigure()) {
            first--;
        }
        return first;
    }
}
