package org.gongkai.parse.text;

import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.template.Heading;

/**
 * The dialect of text saved from Word: every cell is a line that begins with a tab, a blank line ends the row, a line break
 * inside a cell begins a line without tab.
 */
final class TabbedCells {
    private static final int ENOUGH_CELLS = 20;
    private static final int LONGEST_CONTINUATION = 40;

    private TabbedCells() {}

    static boolean isDialectOf(List<Line> lines) {
        long led = lines.stream().filter(TabbedCells::isCell).count();
        long rows = lines.stream()
                .filter(line -> line.value().strip().indexOf('\t') >= 0)
                .count();
        return led >= ENOUGH_CELLS && led > rows * 3;
    }

    static boolean isCell(Line line) {
        return line.value().startsWith("\t") && line.value().indexOf('\t', 1) < 0;
    }

    /**
     * Reads the row that begins at a line.
     *
     * @return the line behind the row
     */
    static int row(List<Line> lines, int from, List<Text> cells) {
        int i = from;
        while (i < lines.size() && isCell(lines.get(i))) {
            var first = lines.get(i++);
            var value = new StringBuilder(first.value().substring(1));
            while (i + 1 < lines.size() && isContinuation(lines.get(i), lines.get(i + 1))) {
                value.append('\n').append(lines.get(i++).value());
            }
            int start = first.start() + 1;
            cells.add(Text.of(value.toString(), (s, e) -> Source.characters(start + s, start + e)));
        }
        return i;
    }

    private static boolean isContinuation(Line line, Line next) {
        return !line.isBlank()
                && !line.value().startsWith("\t")
                && line.value().length() <= LONGEST_CONTINUATION
                && Heading.of(line.text()).isEmpty()
                && isCell(next);
    }
}
