package org.gongkai.parse.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.script.CharacterSet;

/**
 * Tables whose cells stand between other marks than pipes and tabs: box-drawing characters, commas of an export, semicolons,
 * doubled pipes. They are rewritten to pipes, character for character, so that every place stays what it is.
 */
final class CellMarks {
    private static final String BARS = "¦│┃║┆┊╎╏︱｜";
    private static final CharacterSet ANY_BAR = CharacterSet.of(BARS);
    private static final String DASHES = "─━═┄┅┈┉╌╍";
    /** Ends each cell and each row in the text that is taken from a .doc; which, only the columns of the table tell. */
    private static final String CELL_END = "\u0007";

    private static final String CORNERS = "┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬┠┨┯┷┿╂╭╮╰╯";
    /** Marks that are also punctuation of prose: only lines that are rows of figures make tables of them. */
    private static final String PUNCTUATION = ";；,/^~&";
    /** Stands for a blank cell as well: 「33 / / / 33」. */
    private static final char SLASH = '/';

    /** One line in so many may be other than the rest. */
    private static final int FEW = 10;

    private static final int FEWEST_ROWS = 8;
    private static final int FEWEST_FIGURES = 3;
    /** As many fields as table three has columns are a row, however many of them are blank. */
    private static final int COLUMNS = 7;

    private static final int LONGEST_QUOTED = 200;

    /** A cell in quotes, as spreadsheets copy and export those with line breaks or commas; %s is the mark beside it. */
    private static final String QUOTED = "(?<![^\\n%1$s])\"[^\"\\t]{0," + LONGEST_QUOTED + "}+\"(?![^\\r\\n%1$s])";

    private final StringBuilder text;

    private CellMarks(String text) {
        this.text = new StringBuilder(text);
    }

    /** The same text, as long as it was, with pipes between cells. */
    static String unified(String text) {
        var marks = new CellMarks(text);
        marks.unify();
        return marks.text.toString();
    }

    private void unify() {
        LineEnds.unify(text);
        unquoteMail();
        if (holds(FEWEST_ROWS * FEWEST_FIGURES, CELL_END)) {
            exchange(CELL_END, ' ');
        }
        MarkedLines.unify(text);
        LatexTables.unify(text);
        WikiTables.unify(text);
        Markdown.unify(text);
        if (hasBar()) {
            exchange(BARS, '|');
            exchange(DASHES, '-');
            exchange(CORNERS, '+');
        }
        if (holds(FEWEST_ROWS * FEWEST_FIGURES, "\t\t")) {
            halveDoubled('\t');
        }
        if (holds(FEWEST_ROWS, "|")) {
            halveDoubled('|');
            WrappedRows.unify(text);
        } else if (text.indexOf("\t\"") >= 0 || text.indexOf("\"\t") >= 0) {
            unquote('\t');
        } else {
            PUNCTUATION
                    .chars()
                    .filter(mark -> holds(FEWEST_ROWS * FEWEST_FIGURES, Character.toString(mark))
                            && isBetweenCells((char) mark))
                    .findFirst()
                    .ifPresentOrElse(mark -> part((char) mark), () -> WideSpaces.unify(text));
        }
    }

    /** 「> 规章 …」: each line of a mail that another quotes. */
    private void unquoteMail() {
        var quoted = lines().stream()
                .filter(line -> line.start() < line.end() && text.charAt(line.start()) == '>')
                .toList();
        if (quoted.size() < FEWEST_ROWS * FEWEST_FIGURES) {
            return;
        }
        for (var line : quoted) {
            for (int i = line.start(); i < line.end() && text.charAt(i) == '>'; i++) {
                text.setCharAt(i, ' ');
            }
        }
    }

    private boolean hasBar() {
        for (int i = 0; i < text.length(); i++) {
            if (ANY_BAR.contains(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int fewest, String mark) {
        return Occurrences.areAtLeast(fewest, mark, text);
    }

    private void exchange(String characters, char by) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                text.setCharAt(i, by);
            }
        }
    }

    /** 「|| a || b ||」: where such marks never stand alone, two are one. */
    private void halveDoubled(char mark) {
        for (int i = 0; i < text.length(); i++) {
            int end = i;
            while (end < text.length() && text.charAt(end) == mark) {
                end++;
            }
            if ((end - i) % 2 == 1) {
                return;
            }
            i = Math.max(i, end - 1);
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == mark) {
                text.setCharAt(i++, ' ');
            }
        }
    }

    private boolean isBetweenCells(char mark) {
        return lines().stream()
                        .filter(line -> isRowOfFigures(line, mark))
                        .limit(FEWEST_ROWS)
                        .count()
                == FEWEST_ROWS;
    }

    /** A label, and figures or many blank cells. */
    private boolean isRowOfFigures(Span line, char mark) {
        Deadline.checkCurrent();
        var fields = fields(line, mark);
        return fields.size() > FEWEST_FIGURES
                && (mark != SLASH || !fields.contains(""))
                && (fields.stream().filter(Fields::isNumber).count() >= FEWEST_FIGURES
                        || (fields.size() >= COLUMNS && fields.stream().allMatch(Fields::isCell)))
                && fields.stream().anyMatch(Fields::isLabel);
    }

    /** Rows get pipes; a line with one filled field is prose among them. */
    private void part(char mark) {
        unquote(mark);
        int usual = usualFields(mark);
        for (var line : lines()) {
            var fields = fields(line, mark);
            long filled = fields.stream().filter(field -> !field.isEmpty()).count();
            boolean isProse =
                    filled == 1 && fields.size() > 2 && fields.stream().noneMatch(Fields::isLabel);
            boolean isRow = fields.size() > 1
                    && (fields.size() == usual || fields.stream().allMatch(Fields::isCell));
            if (isProse || isRow) {
                for (int i = line.start(); i < line.end(); i++) {
                    if (text.charAt(i) == mark) {
                        text.setCharAt(i, isRow ? '|' : ' ');
                    }
                }
            }
        }
    }

    /** As many fields as nearly every line has, whatever stands in them: a spreadsheet wrote them. 0 where lines differ. */
    private int usualFields(char mark) {
        var counts = new HashMap<Integer, Integer>();
        int all = 0;
        for (var line : lines()) {
            if (line.start() < line.end()) {
                all++;
                counts.merge(fields(line, mark).size(), 1, Integer::sum);
            }
        }
        int enough = all - all / FEW;
        return counts.entrySet().stream()
                .filter(count -> count.getKey() > FEWEST_FIGURES && count.getValue() >= enough)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /** Takes the quotes from cells, and what would part them. */
    private void unquote(char mark) {
        if (text.indexOf("\"") < 0) {
            return;
        }
        var quoted = Pattern.compile(QUOTED.formatted(mark == '\t' ? "\\t" : "\\" + mark))
                .matcher(text.toString());
        while (quoted.find()) {
            Deadline.checkCurrent();
            for (int i = quoted.start(); i < quoted.end(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\n' || c == '\r') {
                    text.setCharAt(i, ' ');
                } else if (c == mark) {
                    text.setCharAt(i, inWords(mark));
                }
            }
        }
    }

    /** What says the same in words and numbers, and parts no cells. */
    private static char inWords(char mark) {
        return switch (mark) {
            case ',' -> '，';
            case ';' -> '；';
            default -> ' ';
        };
    }

    private record Span(int start, int end) {}

    private List<Span> lines() {
        var lines = new ArrayList<Span>();
        int start = 0;
        for (int end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
            lines.add(new Span(start, end));
            start = end + 1;
        }
        lines.add(new Span(start, text.length()));
        return lines;
    }

    private List<String> fields(Span line, char mark) {
        var fields = new ArrayList<String>();
        int from = line.start();
        for (int i = line.start(); i <= line.end(); i++) {
            if (i == line.end() || text.charAt(i) == mark) {
                fields.add(text.substring(from, i).replace('"', ' ').strip());
                from = i + 1;
            }
        }
        return fields;
    }
}
