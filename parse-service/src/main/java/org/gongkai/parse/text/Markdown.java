package org.gongkai.parse.text;

import java.util.regex.Pattern;

/**
 * What markdown and its like add to the words of a line: emphasis, line breaks and attributes in cells, backslashes before
 * punctuation. Each becomes spaces, character for character.
 */
final class Markdown {
    /** A line break: within a cell markdown has no other way to write one. */
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s{0,3}/?>");
    /** What sets the look of words, in place of the emphasis that markdown has of its own. */
    private static final Pattern SHAPE =
            Pattern.compile("(?i)</?(?:b|strong|i|em|u|center|sub|font|span|p|div|h[1-6])(?:\\s[^<>\\n]{0,200})?>");

    private static final Pattern SPACE = Pattern.compile("&(?:nbsp|ensp|emsp|#160|#xa0);", Pattern.CASE_INSENSITIVE);

    private static final Pattern ESCAPED = Pattern.compile("\\\\[!\"#$%&'()*+,./:;<=>?@\\[\\]^_{|}~-]");
    private static final String EMPHASIS = "**";
    /** 「[5]{style="font-size:14px"}」. */
    private static final Pattern STYLED = Pattern.compile("\\[([^\\[\\]\\n]{0,100})\\]\\{[^{}\\n]{0,300}\\}");
    /** A line break alone in a cell, as wikis write one: a blank cell. */
    private static final Pattern WIKI_BREAK = Pattern.compile("(?<=\\|) *(?:\\\\{1,2}n?|\\+) *(?=\\||$)");

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
        if (text.indexOf("&") >= 0) {
            blank(SPACE, text.toString(), 0);
        }
        if (text.indexOf("<") >= 0) {
            unshape();
        }
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf("\n", from);
            end = end < 0 ? text.length() : end;
            int pipe = text.indexOf("|", from);
            if (pipe < 0) {
                return;
            }
            if (pipe < end) {
                cells(from, end);
                if (pipe == from && goesOn(from, end)) {
                    text.setCharAt(end, ' ');
                }
                from = end + 1;
            } else {
                from = text.lastIndexOf("\n", pipe) + 1;
            }
        }
    }

    /** 「| 5 | ⏎ | 0 |」: a blank cell may hold a line break, alone between two spaces. */
    private boolean goesOn(int from, int end) {
        return end - 2 > from
                && text.charAt(end - 1) == ' '
                && text.charAt(end - 2) == '|'
                && end + 2 < text.length()
                && text.charAt(end + 1) == ' '
                && text.charAt(end + 2) == '|';
    }

    private void cells(int from, int end) {
        var line = text.substring(from, end);
        if (line.indexOf('\\') >= 0 || line.indexOf('+') >= 0) {
            blank(WIKI_BREAK, line, from);
        }
        if (line.contains("]{")) {
            var styled = STYLED.matcher(line);
            while (styled.find()) {
                blank(from + styled.start(), from + styled.start(1));
                blank(from + styled.end(1), from + styled.end());
            }
        }
        for (int at = line.indexOf(EMPHASIS); at >= 0; at = line.indexOf(EMPHASIS, at + EMPHASIS.length())) {
            blank(from + at, from + at + EMPHASIS.length());
        }
    }

    /** A line break that is none of a cell ends the line. */
    private void unshape() {
        var shaped = text.toString();
        blank(SHAPE, shaped, 0);
        var found = BREAK.matcher(shaped);
        int lineEnd = -1;
        boolean isRow = false;
        while (found.find()) {
            if (found.start() > lineEnd) {
                int end = shaped.indexOf('\n', found.end());
                lineEnd = end < 0 ? shaped.length() : end;
                var line = shaped.substring(shaped.lastIndexOf('\n', found.start()) + 1, lineEnd);
                isRow = line.indexOf('|') >= 0 || line.indexOf('\t') >= 0;
            }
            blank(found.start(), found.end());
            if (!isRow) {
                text.setCharAt(found.start(), '\n');
            }
        }
    }

    private void blank(Pattern pattern, String line, int from) {
        var found = pattern.matcher(line);
        while (found.find()) {
            blank(from + found.start(), from + found.end());
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
