package org.gongkai.parse.text;

import java.util.regex.Pattern;

/**
 * Tables as MediaWiki writes them: 「{|」 and 「|}」 around them, 「|-」 before each row, every cell on a line of its own. Rows
 * become lines, character for character.
 */
final class WikiTables {
    private static final String OPEN = "{|";
    private static final String CLOSE = "|}";
    private static final String ROW = "|-";
    /** What says how a cell looks or how many it covers, and ends with a pipe. */
    private static final Pattern ATTRIBUTES =
            Pattern.compile("(?:\\s*[a-z]{2,12}\\s*=\\s*(?:\"[^\"|\\n]{0,80}\"|\\d{1,3})){1,6}\\s*\\|");

    private WikiTables() {}

    /** Puts the cells of each row between pipes on one line. */
    static void unify(StringBuilder text) {
        if (text.indexOf(OPEN) < 0 || text.indexOf("\n" + ROW) < 0) {
            return;
        }
        boolean isTable = false;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf("\n", from);
            end = end < 0 ? text.length() : end;
            if (startsWith(text, OPEN, from) || startsWith(text, CLOSE, from)) {
                isTable = startsWith(text, OPEN, from);
                blank(text, from, end);
            } else if (isTable && startsWith(text, ROW, from)) {
                blank(text, from, end);
            } else if (isTable && from < end) {
                cell(text, from, end);
            }
            from = end + 1;
        }
    }

    private static void cell(StringBuilder text, int from, int end) {
        char mark = text.charAt(from);
        if (mark != '|' && mark != '!') {
            join(text, from); // the next line of the cell above
            return;
        }
        var attributes = ATTRIBUTES.matcher(text).region(from + 1, end);
        if (attributes.lookingAt()) {
            blank(text, from + 1, attributes.end());
        }
        for (int i = from; i < end - 1; i++) {
            boolean isDouble = text.charAt(i) == mark && text.charAt(i + 1) == mark;
            text.setCharAt(i, i == from || isDouble ? '|' : text.charAt(i));
            if (isDouble) {
                text.setCharAt(i + 1, ' ');
            }
        }
        text.setCharAt(from, '|');
        if (from > 0 && !isBlankLineBefore(text, from)) {
            join(text, from);
        }
    }

    private static boolean isBlankLineBefore(StringBuilder text, int from) {
        int start = text.lastIndexOf("\n", from - 2) + 1;
        return text.substring(start, from - 1).isBlank();
    }

    private static void join(StringBuilder text, int from) {
        text.setCharAt(from - 1, ' ');
    }

    private static boolean startsWith(StringBuilder text, String mark, int at) {
        return at + mark.length() <= text.length()
                && text.substring(at, at + mark.length()).equals(mark);
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
