package org.gongkai.parse.text;

import java.util.HashSet;
import java.util.Set;

/**
 * What ends a line, other than a line feed: a carriage return alone, the separators of Unicode. Vertical tabs and line separators
 * also break a line within a cell, as Word and spreadsheets write them: which of both they do here, the lines tell.
 */
final class LineEnds {
    private static final char NEXT_LINE = '\u0085';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final String SOFT = "\u000B\u2028";
    /** Nothing is left of it when the characters are made uniform. */
    private static final char NOTHING = '\u000B';

    /** A report has more. */
    private static final int FEWEST_LINES = 12;

    private final StringBuilder text;

    private LineEnds(StringBuilder text) {
        this.text = text;
    }

    /** Makes line feeds of all that end a line, character for character. */
    static void unify(StringBuilder text) {
        new LineEnds(text).unify();
    }

    private void unify() {
        boolean isSoft = false;
        int lines = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == NEXT_LINE || c == PARAGRAPH_SEPARATOR) {
                text.setCharAt(i, '\n');
            } else if (c == '\r') {
                i = endReturns(i);
            }
            lines += text.charAt(i) == '\n' ? 1 : 0;
            isSoft |= isSoft(c);
        }
        if (isSoft) {
            exchange(lines < FEWEST_LINES || areEnds() ? '\n' : NOTHING);
        }
    }

    /** 「\r\n」, and 「\r\r\n」 of files that were converted twice, are one end; others are one each. The last of them. */
    private int endReturns(int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) == '\r') {
            to++;
        }
        if (to < text.length() && text.charAt(to) == '\n') {
            return to;
        }
        for (int i = from; i < to; i++) {
            text.setCharAt(i, '\n');
        }
        return to - 1;
    }

    private static boolean isSoft(char c) {
        return SOFT.indexOf(c) >= 0;
    }

    private void exchange(char by) {
        for (int i = 0; i < text.length(); i++) {
            if (isSoft(text.charAt(i))) {
                text.setCharAt(i, by);
            }
        }
    }

    /** Where they end rows, rows are more alike with them; else they do where two figures would touch without them. */
    private boolean areEnds() {
        int fewer = widths(false).size() - widths(true).size();
        return fewer == 0 ? partFigures() : fewer > 0;
    }

    /** The numbers of cells that rows have. */
    private Set<Integer> widths(boolean areEnds) {
        var widths = new HashSet<Integer>();
        int separators = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '\n' || (areEnds && isSoft(c))) {
                widths.add(separators);
                separators = 0;
            } else if (c == '\t' || c == '|') {
                separators++;
            }
        }
        return widths;
    }

    private boolean partFigures() {
        for (int i = 1; i + 1 < text.length(); i++) {
            if (isSoft(text.charAt(i))
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
