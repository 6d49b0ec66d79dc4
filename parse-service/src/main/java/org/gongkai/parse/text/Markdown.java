package org.gongkai.parse.text;

import java.util.regex.Pattern;

/**
 * What markdown adds to the words of a line: emphasis and line breaks in cells, backslashes before punctuation. Each becomes
 * spaces, character for character.
 */
final class Markdown {
    /** A line break within a cell: markdown has no other way to write one. */
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s{0,3}/?>");

    private static final Pattern ESCAPED = Pattern.compile("\\\\[!\"#$%&'()*+,./:;<=>?@\\[\\]^_{|}~-]");
    private static final String EMPHASIS = "**";

    private final StringBuilder text;

    private Markdown(StringBuilder text) {
        this.text = text;
    }

    /** Takes it out of a text, from between pipes what shapes cells. */
    static void unify(StringBuilder text) {
        new Markdown(text).unify();
    }

    private void unify() {
        if (text.indexOf("\\") >= 0) {
            unescape();
        }
        boolean isMarkedUp = text.indexOf("<") >= 0;
        boolean isEmphasised = text.indexOf(EMPHASIS) >= 0;
        for (int from = 0; (isMarkedUp || isEmphasised) && from < text.length(); ) {
            int end = text.indexOf("\n", from);
            end = end < 0 ? text.length() : end;
            int pipe = text.indexOf("|", from);
            if (pipe >= 0 && pipe < end) {
                cells(from, end);
            }
            from = end + 1;
        }
    }

    private void cells(int from, int end) {
        var line = text.substring(from, end);
        var breaks = BREAK.matcher(line);
        while (breaks.find()) {
            blank(from + breaks.start(), from + breaks.end());
        }
        for (int at = line.indexOf(EMPHASIS); at >= 0; at = line.indexOf(EMPHASIS, at + EMPHASIS.length())) {
            blank(from + at, from + at + EMPHASIS.length());
        }
    }

    /** Behind a digit the mark stays beside it: 「3\. 其他」 is numbered, 「\-5」 signed. */
    private void unescape() {
        var escaped = ESCAPED.matcher(text.toString());
        while (escaped.find()) {
            int at = escaped.start();
            boolean isBehindDigit = at > 0 && Character.isDigit(text.charAt(at - 1));
            char mark = text.charAt(at + 1);
            text.setCharAt(at, isBehindDigit ? mark : ' ');
            text.setCharAt(at + 1, isBehindDigit ? ' ' : mark);
        }
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
