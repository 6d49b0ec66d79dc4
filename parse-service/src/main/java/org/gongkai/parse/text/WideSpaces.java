package org.gongkai.parse.text;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.events.Applicant;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.template.Labels;

/**
 * Rows whose cells stand between spaces that are always as many, wide or narrow, so that two of them show a blank cell:
 * 「（七）总计　5　　5」. They become tabs, character for character, where every row of table three then has its seven figures.
 */
final class WideSpaces {
    private static final List<String> SEPARATORS = List.of("\u3000", "\u3000\u3000", "  ", "   ", "    ");
    /** A line above or below columns. */
    private static final Pattern COLUMNS_RULED = Pattern.compile("(?m)^ {0,8}+[-=]{2,}+ {1,8}+[-=]{2}");

    private static final int COLUMNS = Applicant.values().length;
    private static final int MOST_LABELS = 3;
    /** Of table three. */
    private static final int FEWEST_ROWS = 20;

    private final StringBuilder text;
    private final String separator;
    private final Pattern pattern;

    private WideSpaces(StringBuilder text, String separator) {
        this.text = text;
        this.separator = separator;
        this.pattern = Pattern.compile(Pattern.quote(separator));
    }

    static void unify(StringBuilder text) {
        SEPARATORS.stream()
                .map(separator -> new WideSpaces(text, separator))
                .filter(spaces -> Occurrences.areAtLeast(FEWEST_ROWS * COLUMNS, spaces.separator, text))
                .filter(WideSpaces::areBetweenCells)
                .findFirst()
                .filter(_ -> !COLUMNS_RULED.matcher(text).find()) // there, spaces line the columns up
                .ifPresent(WideSpaces::exchange);
    }

    private boolean areBetweenCells() {
        int rows = 0;
        for (int start = 0; start < text.length(); start = end(start) + 1) {
            Deadline.checkCurrent();
            var fields = fields(start);
            boolean isRow = fields.size() > 1
                    && fields.stream().anyMatch(WideSpaces::isFigure)
                    && fields.stream().noneMatch(WideSpaces::isHead);
            if (isRow && fields.stream().anyMatch(WideSpaces::isRequest)) {
                if (!isWhole(fields)) {
                    return false;
                }
                rows++;
            }
        }
        return rows >= FEWEST_ROWS;
    }

    /** Labels, and behind them as many figures or blank cells as the table has columns. */
    private static boolean isWhole(List<String> fields) {
        int labels = fields.size() - COLUMNS;
        return labels > 0
                && labels <= MOST_LABELS
                && fields.subList(0, labels).stream().map(String::strip).noneMatch(Fields::isNumber)
                && fields.subList(labels, fields.size()).stream().allMatch(WideSpaces::isFigure);
    }

    private void exchange() {
        for (int start = 0; start < text.length(); start = end(start) + 1) {
            var fields = fields(start);
            if (fields.size() > 1 && fields.stream().allMatch(WideSpaces::isOfTable)) {
                int at = start;
                for (var field : fields.subList(0, fields.size() - 1)) {
                    at += field.length();
                    text.setCharAt(at, '\t');
                    for (int i = 1; i < separator.length(); i++) {
                        text.setCharAt(at + i, ' ');
                    }
                    at += separator.length();
                }
            }
        }
    }

    private List<String> fields(int start) {
        int end = end(start);
        int stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
        return List.of(pattern.split(text.substring(start, stop), -1));
    }

    private int end(int start) {
        int end = text.indexOf("\n", start);
        return end < 0 ? text.length() : end;
    }

    private static boolean isFigure(String field) {
        return Fields.isFigure(field.strip());
    }

    private static boolean isHead(String field) {
        return Labels.header(field).isPresent() && Labels.requestRow(field).isEmpty();
    }

    private static boolean isRequest(String field) {
        return !field.isBlank() && Labels.requestRow(field).isPresent();
    }

    private static boolean isOfTable(String field) {
        return Fields.isCell(field.strip());
    }
}
