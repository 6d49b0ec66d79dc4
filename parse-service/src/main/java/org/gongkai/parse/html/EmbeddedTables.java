package org.gongkai.parse.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Where tables of markup stand in a text. Markdown has no merged cells, so programs that turn documents into it write such
 * tables as HTML between lines that are plain text.
 */
public final class EmbeddedTables {
    private static final String OPEN = "<table";
    private static final String CLOSE = "</table";
    /** Elements that shape prose. A page holds them in every line, a text hardly ever. */
    private static final List<String> PROSE = List.of("p", "div", "span", "font", "li", "center", "section", "td");

    private static final String BREAK = "<br";

    private EmbeddedTables() {}

    /**
     * Characters of a text.
     *
     * @param start of the first
     * @param end behind the last
     */
    public record Range(int start, int end) {}

    /** The outermost tables, in order; one that is not closed reaches to the end. */
    public static List<Range> in(String text) {
        var tables = new ArrayList<Range>();
        int depth = 0;
        int start = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (isTag(text, at, OPEN)) {
                start = depth++ == 0 ? at : start;
            } else if (depth > 0 && isTag(text, at, CLOSE) && --depth == 0) {
                int end = text.indexOf('>', at);
                tables.add(new Range(start, end < 0 ? text.length() : end + 1));
            }
        }
        if (depth > 0) {
            tables.add(new Range(start, text.length()));
        }
        return tables;
    }

    /** Whether what stands between the tables is lines of text, hardly any of them marked up. */
    public static boolean areInPlainText(String text, List<Range> tables) {
        int from = 0;
        int lines = 0;
        int tags = 0;
        for (var table : tables) {
            lines += lines(text, from, table.start());
            tags += tags(text, from, table.start());
            from = table.end();
        }
        lines += lines(text, from, text.length());
        tags += tags(text, from, text.length());
        return tags * 2 < lines;
    }

    private static int lines(String text, int from, int to) {
        int lines = 0;
        boolean filled = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                filled = false;
            } else if (!filled && !Character.isWhitespace(c)) {
                filled = true;
                lines++;
            }
        }
        return lines;
    }

    /** Within a row of markdown a line break is no markup of prose: markdown has no other. */
    private static int tags(String text, int from, int to) {
        int tags = 0;
        int lineEnd = -1;
        boolean isRow = false;
        for (int at = text.indexOf('<', from); at >= 0 && at < to; at = text.indexOf('<', at + 1)) {
            if (at > lineEnd) {
                isRow = beginsWithPipe(text, text.lastIndexOf('\n', at) + 1);
                int end = text.indexOf('\n', at);
                lineEnd = end < 0 ? text.length() : end;
            }
            int tag = at;
            tags += PROSE.stream().anyMatch(name -> isTag(text, tag, "<" + name)) || (!isRow && isTag(text, at, BREAK))
                    ? 1
                    : 0;
        }
        return tags;
    }

    private static boolean beginsWithPipe(String text, int line) {
        int start = line;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return start < text.length() && text.charAt(start) == '|';
    }

    private static boolean isTag(String text, int at, String tag) {
        int end = at + tag.length();
        return text.regionMatches(true, at, tag, 0, tag.length())
                && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
