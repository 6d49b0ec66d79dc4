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

    private static final String SOMETIMES_WIDE = "“”‘’—…·";

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

    /** How a program counts characters when it lines columns up. */
    enum Width {
        /** Each is one. */
        NARROW,
        /** Chinese characters are two. */
        WIDE,
        /** Quotes and dashes too, which are as wide as the others in Chinese fonts. */
        WIDEST
    }

    static SpacedLine of(Text text, int page, Width width) {
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
                column = value.charAt(i) == '\f' ? 0 : column + (isWide(text, i, width) ? 2 : 1);
            }
        }
        return new SpacedLine(text, page, List.copyOf(words));
    }

    /** As it is printed: a wide bracket may have become a narrow one since. */
    private static boolean isWide(Text text, int index, Width width) {
        char c = text.value().charAt(index);
        if (width == Width.NARROW) {
            return false;
        }
        if (c >= FIRST_WIDE) {
            return true;
        }
        if ((Character.isLetterOrDigit(c) || c == ' ')
                && text.original().length() == text.value().length()) {
            return isFullWidth(text.original().charAt(index));
        }
        if (Character.isLetterOrDigit(c) || c == ' ') {
            return isFullWidth(text.original(index, index + 1).charAt(0));
        }
        var printed = text.original(index, index + 1);
        return !printed.isEmpty()
                && (printed.charAt(0) >= FIRST_WIDE
                        || (width == Width.WIDEST && SOMETIMES_WIDE.indexOf(printed.charAt(0)) >= 0));
    }

    /** 「１２」 and the space between Chinese words, which are narrow ones by now. */
    private static boolean isFullWidth(char printed) {
        return printed == '\u3000' || (printed >= '\uFF01' && printed <= '\uFF5E');
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
