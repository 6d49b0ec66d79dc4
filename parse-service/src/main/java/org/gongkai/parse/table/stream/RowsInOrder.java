package org.gongkai.parse.table.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.figure.PrintedNumber;
import org.gongkai.parse.table.TableRow;
import org.gongkai.parse.table.TableShape;

/**
 * Rows whose figures stand on one line, while their label may be broken over lines around it, above or below it. Printed
 * order tells which is which: where the table has as many lines of figures as rows, the first line is the first row's.
 */
final class RowsInOrder {
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*[-—–－]\\s*\\d{1,3}\\s*[-—–－]\\s*");

    private final FlatText text;
    private final int group;

    /** @param group how many columns make a group whose last is the sum of the others; 0 for none */
    RowsInOrder(FlatText text, int group) {
        this.text = text;
        this.group = group;
    }

    /**
     * The figures of each row; none where they cannot be told by their order.
     *
     * @param rows all rows of the table in printed order
     * @param labels those of their labels that were found
     * @param columns how many figures each row has
     */
    <T> Map<T, Found> between(int start, int end, List<T> rows, List<Anchor<T>> labels, ToIntFunction<T> columns) {
        // Labels of merged cells, printed upright between the others, hide some.
        if (labels.size() < (group == 0 ? rows.size() : rows.size() / 2)) {
            return Map.of();
        }
        var found = new HashMap<T, Found>();
        for (int from = start; from < end; ) {
            Deadline.checkCurrent();
            int to = lineEnd(from, end);
            var figures = figures(from, to);
            if (!figures.isEmpty()) {
                if (found.size() == rows.size()) {
                    return Map.of();
                }
                var row = rows.get(found.size());
                var cells = columns(figures, columns.applyAsInt(row));
                // A number alone may be that of a page, unless its label is the next line.
                if (cells.isEmpty()
                        || (isNumber(from, to) && !isAbove(to, row, labels))
                        || !isBeside(from, to, row, rows, labels)) {
                    return Map.of();
                }
                found.put(row, new Found(List.of(cells), null, cells, to, false, false, false));
            }
            from = to + 1;
        }
        return found.size() == rows.size() ? found : Map.of();
    }

    /** Whether a row of figures stands before the first label: then it belongs to a label below, and none may be told by those above. */
    boolean isLed(int start, int end) {
        for (int from = start; from < end; ) {
            int to = lineEnd(from, end);
            if (figures(from, to).size() >= group) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    /** Whether the label of a row begins on the line behind a line break. */
    private <T> boolean isAbove(int lineEnd, T row, List<Anchor<T>> labels) {
        return labels.stream()
                .anyMatch(label -> row.equals(label.meaning())
                        && label.start() > lineEnd
                        && text.substring(lineEnd + 1, label.start()).isBlank()
                        && text.substring(lineEnd + 1, label.start()).indexOf('\n') < 0);
    }

    /**
     * Whether a line stands behind the beginnings of the labels before its own and before the ends of the next ones. Behind a
     * whole label it can only be that label's.
     */
    private static <T> boolean isBeside(int from, int to, T row, List<T> rows, List<Anchor<T>> labels) {
        int index = rows.indexOf(row);
        for (var label : labels) {
            int other = rows.indexOf(label.meaning());
            boolean isBehind = label.word() < to;
            boolean isBefore = from < label.end();
            if (other < index ? !isBehind : other > index && !isBefore) {
                return false;
            }
            if (other != index && label.word() >= from && label.end() <= to) {
                return false;
            }
        }
        return true;
    }

    private int lineEnd(int from, int end) {
        int to = from;
        while (to < end && text.charAt(to) != '\n') {
            to++;
        }
        return to;
    }

    private boolean isNumber(int from, int to) {
        return PrintedNumber.read(text.substring(from, to).strip()).isPresent();
    }

    private List<Cell> columns(List<Cell> figures, int columns) {
        if (figures.size() == columns) {
            return figures;
        }
        // Merged labels leave blank cells before the first figure.
        if (figures.size() < columns
                || figures.stream().noneMatch(cell -> cell.text().isBlank())) {
            return List.of();
        }
        var row = new TableRow(new TableRow.Kind(0, 0, 1), figures, columns, group, 0);
        var readings = TableShape.of(List.of(row)).readings(row);
        return readings.size() == 1 ? readings.getFirst() : List.of();
    }

    /** The figures that end a line; none where it is prose, a page number or a label. */
    private List<Cell> figures(int from, int to) {
        var line = text.substring(from, to);
        // In a table of seven columns a number alone is that of a page.
        if (line.indexOf('。') >= 0 || PAGE_NUMBER.matcher(line).matches() || (group > 0 && isNumber(from, to))) {
            return List.of();
        }
        return line.indexOf('\t') >= 0 ? fields(from, line) : tokens(from, to);
    }

    private List<Cell> tokens(int from, int to) {
        var figures = new ArrayList<Cell>();
        int end = from;
        for (int start = text.tokenStart(from, to); start < to; start = text.tokenStart(end, to)) {
            end = text.tokenEnd(start, to);
            if (RowText.isFigure(text.substring(start, end))) {
                figures.add(cell(start, end, figures.size() + 1));
            } else {
                figures.clear();
            }
        }
        return figures;
    }

    /** Blank cells keep their place between tabs; a label in a row of blank ones has no figures. */
    private List<Cell> fields(int from, String line) {
        var figures = new ArrayList<Cell>();
        boolean isLabelled = false;
        boolean isFilled = false;
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i < line.length() ? line.charAt(i) == '\t' : start < line.length()) {
                var field = line.substring(start, i);
                if (RowText.isFigure(field)) {
                    figures.add(cell(from + start, from + i, figures.size() + 1));
                    isFilled |= !field.isBlank();
                } else {
                    figures.clear();
                    isLabelled = true;
                    isFilled = false;
                }
                start = i + 1;
            }
        }
        return isLabelled && !isFilled && (group == 0 || figures.size() < group) ? List.of() : figures;
    }

    private Cell cell(int from, int to, int column) {
        return Cell.single(text.part(from, to), 1, column);
    }
}
