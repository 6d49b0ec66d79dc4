package org.gongkai.parse.text;

import org.gongkai.parse.Deadline;

/**
 * Tables with a cell on each line and a mark beside it: 「7|」, and 「|」 alone where the cell is blank; 「| 7」, 「| 7 |」, 「7;」. The
 * marks become spaces, so that a blank cell is a line that somebody typed.
 */
final class MarkedLines {
    private static final String MARKS = "|｜│;；,，、";
    /** Of the three tables about three hundred lines are. */
    private static final int FEWEST = 120;

    private static final int LONGEST = 60;
    /** Lines of cells one behind the other: else the marks stand between cells on lines of their own. */
    private static final int FEWEST_PAIRS = 12;

    private final StringBuilder text;
    private final char mark;

    private MarkedLines(StringBuilder text, char mark) {
        this.text = text;
        this.mark = mark;
    }

    /** Which side of a cell the mark stands on. */
    private enum Side {
        BEFORE,
        BEHIND,
        AROUND
    }

    static void unify(StringBuilder text) {
        for (int i = 0; i < MARKS.length(); i++) {
            if (Occurrences.areAtLeast(FEWEST, MARKS.substring(i, i + 1), text)) {
                var lines = new MarkedLines(text, MARKS.charAt(i));
                for (var side : Side.values()) {
                    if (lines.isDialect(side)) {
                        lines.clear(side);
                        return;
                    }
                }
            }
        }
    }

    /** Many such lines, some of them blank cells, and hardly any with marks elsewhere. */
    private boolean isDialect(Side side) {
        int cells = 0;
        int blanks = 0;
        int others = 0;
        int pairs = 0;
        boolean isBehindFilled = false;
        for (int start = 0; start <= text.length(); start = end(start) + 1) {
            Deadline.checkCurrent();
            int end = end(start);
            boolean isCell = isCell(side, start, end);
            boolean isBlank = isCell && isBlank(start, end);
            cells += isCell ? 1 : 0;
            blanks += isBlank ? 1 : 0;
            others += !isCell && end - start < LONGEST && has(start, end) ? 1 : 0;
            pairs += isCell && !isBlank && isBehindFilled ? 1 : 0;
            isBehindFilled = isCell && !isBlank;
        }
        return cells >= FEWEST && blanks > 0 && others * 10 < cells && pairs >= FEWEST_PAIRS;
    }

    private void clear(Side side) {
        for (int start = 0; start <= text.length(); start = end(start) + 1) {
            int end = end(start);
            boolean isCell = isCell(side, start, end);
            for (int i = start; isCell && i < end; i++) {
                if (text.charAt(i) == mark) {
                    text.setCharAt(i, ' ');
                }
            }
        }
    }

    private boolean isCell(Side side, int start, int end) {
        int from = start;
        while (from < end && isSpace(text.charAt(from))) {
            from++;
        }
        int to = end;
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        int marks = side == Side.AROUND ? 2 : 1;
        if (to - from < marks || to - from > LONGEST) {
            return false;
        }
        int found = 0;
        for (int i = from; i < to; i++) {
            found += text.charAt(i) == mark ? 1 : 0;
        }
        return found == marks
                && (side == Side.BEHIND || text.charAt(from) == mark)
                && (side == Side.BEFORE || text.charAt(to - 1) == mark);
    }

    private boolean isSpace(char c) {
        return c != mark && Character.isWhitespace(c);
    }

    private boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != mark && !isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean has(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == mark) {
                return true;
            }
        }
        return false;
    }

    private int end(int start) {
        int end = text.indexOf("\n", start);
        return end < 0 ? text.length() : end;
    }
}
