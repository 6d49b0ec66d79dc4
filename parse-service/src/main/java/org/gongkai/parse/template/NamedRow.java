package org.gongkai.parse.template;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.parse.block.Text;

/**
 * A line that names a row, and nothing else; the lines below it name its columns: 「（一）予以公开」, 「自然人：5」, 「商业企业：0」.
 *
 * @param told the columns that were named so far
 */
record NamedRow(Enum<?> row, Text label, Set<Object> told) {
    /** What stands around a label of a list: emphasis and headings of markdown, and a colon. */
    private static final String MARKS = "*#：: \t\u3000\u00A0";

    private static final int LONGEST_LABEL = 60;

    /**
     * The row that a line names; empty where it names none.
     *
     * @param above the row named before: the head over five of its columns names no other
     */
    static Optional<NamedRow> of(ListedNames table, Text text, Optional<NamedRow> above) {
        var label = label(text);
        return label.filter(words -> words.value().equals(HeadWords.ORGANISATIONS))
                        .isPresent()
                ? above
                : label.flatMap(
                        words -> table.row(words.value()).map(row -> new NamedRow(row, words, new HashSet<>())));
    }

    private static Optional<Text> label(Text text) {
        var value = text.value();
        int start = ListedLine.start(value);
        int end = value.length();
        while (start < end && MARKS.indexOf(value.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && MARKS.indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return start == end || end - start > LONGEST_LABEL ? Optional.empty() : Optional.of(text.part(start, end));
    }

    /** What a line tells of the row; empty where it names a column again, and so tells of something else. */
    Optional<ListedLine> line(ListedNames table, ListedItem item) {
        return item.figure()
                .map(figure -> pair(table, item.text(), figure))
                .orElseGet(() -> below(table, item.text()))
                .filter(line -> Collections.disjoint(told, line.values().keySet()))
                .filter(line -> told.addAll(line.values().keySet()));
    }

    private Optional<ListedLine> pair(ListedNames table, Text name, Text figure) {
        return table.column(name.value())
                .map(column -> new ListedLine(row, label, Map.of(column, figure), Map.of(column, name)));
    }

    /** What a name has nothing behind it for was left blank. */
    private Optional<ListedLine> below(ListedNames table, Text text) {
        var value = text.value();
        int start = ListedLine.start(value);
        int end = ListedLine.end(value, start);
        if (value.length() > ListedLine.LONGEST || start == end || !Character.isIdeographic(value.charAt(start))) {
            return Optional.empty(); // 「3.其他」 is a row
        }
        return value.charAt(end - 1) == '：' || value.charAt(end - 1) == ':'
                ? pairBlank(table, text, start, end - 1)
                : ListedLine.below(row, label, table, text, start, end);
    }

    private Optional<ListedLine> pairBlank(ListedNames table, Text text, int start, int colon) {
        return pair(table, text.part(start, colon), text.part(colon + 1, colon + 1));
    }
}
