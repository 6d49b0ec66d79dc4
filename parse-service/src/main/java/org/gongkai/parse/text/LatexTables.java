package org.gongkai.parse.text;

import java.util.regex.Pattern;
import org.gongkai.parse.Deadline;

/**
 * Tables of LaTeX: cells between {@code &}, rows that end with two backslashes wherever their lines are broken. Commands
 * become spaces and rows become lines with pipes, character for character.
 */
final class LatexTables {
    private static final Pattern BEGIN = Pattern.compile("\\\\begin\\{(?:tabular[xy]?|longtable|longtabu|tabu)\\*?\\}");
    private static final Pattern END = Pattern.compile("\\\\end\\{[a-z]{1,12}\\*?\\}");
    private static final Pattern COMMAND = Pattern.compile(
            "\\\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|noalign)|\\\\c(?:line|midrule)\\{[^{}]{0,20}\\}"
                    + "|\\\\multi(?:column|row)\\{[^{}]{0,9}\\}\\{[^{}]{0,40}\\}\\{|\\\\(?:textbf|textit|bfseries|small)\\b");
    private static final Pattern SECTION =
            Pattern.compile("^\\\\(?:sub){0,2}section\\*?\\{([^{}\\n]{1,200})\\}[^\\n]{0,400}$", Pattern.MULTILINE);

    private final StringBuilder text;

    private LatexTables(StringBuilder text) {
        this.text = text;
    }

    /** Rewrites the tables of a text, if it has any. */
    static void unify(StringBuilder text) {
        if (text.indexOf("\\begin{") >= 0) {
            new LatexTables(text).unify();
        }
    }

    private void unify() {
        var begin = BEGIN.matcher(text.toString());
        while (begin.find()) {
            Deadline.checkCurrent();
            var end = END.matcher(text);
            int rows = text.indexOf("\n", begin.end());
            if (rows < 0 || !end.find(rows)) {
                return;
            }
            blank(begin.start(), rows);
            blank(end.start(), end.end());
            table(rows, end.start());
        }
        var section = SECTION.matcher(text.toString());
        while (section.find()) {
            blank(section.start(), section.start(1));
            blank(section.end(1), section.end());
        }
    }

    private void table(int from, int to) {
        for (int line = from + 1; line < to; line = lineEnd(line, to) + 1) {
            if (text.charAt(line) == '>'
                    || text.substring(line, lineEnd(line, to)).strip().startsWith(">{")) {
                blank(line, lineEnd(line, to)); // how a column is set
            }
        }
        var command = COMMAND.matcher(text.substring(from, to));
        while (command.find()) {
            blank(from + command.start(), from + command.end());
        }
        boolean isInRow = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < to && text.charAt(i + 1) == '\\') {
                blank(i, i + 2);
                isInRow = false;
            } else if (c == '&') {
                text.setCharAt(i, '|');
                isInRow = true;
            } else if (c == '{' || c == '}') {
                text.setCharAt(i, ' ');
            } else if (c == '\n' && isInRow) {
                text.setCharAt(i, ' ');
            } else if (!Character.isWhitespace(c)) {
                isInRow = true;
            }
        }
    }

    private int lineEnd(int from, int end) {
        int to = text.indexOf("\n", from);
        return to < 0 || to > end ? end : to;
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
