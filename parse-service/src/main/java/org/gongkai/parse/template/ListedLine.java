package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.FigureReader;
import org.gongkai.parse.figure.PrintedNumber;

/**
 * A line of a table that is told as a list: 「行政许可—本年处理决定数量：5」, 「（一）予以公开：自然人5，商业企业0，…」.
 *
 * @param row the row it belongs to
 * @param label where the row is named
 * @param values what stands in its columns; without names of columns they are in printed order, under their index
 * @param names the printed names of the columns, as far as there are any
 */
record ListedLine(Enum<?> row, Text label, Map<Object, Text> values, Map<Object, Text> names) {
    private static final Pattern BULLET = Pattern.compile("[\\s　]*(?:[-*•·●]\\s+)?");
    private static final String BETWEEN = "，,、；;";
    private static final String SEPARATORS = " \t　\u00A0—–-－·：:，,=＝";
    private static final String SIGNS = "-－—–/／";
    private static final String UNITS = "件条笔项个次宗份人万元 ";
    private static final String ENDS = "。；;，,";
    /** Dots that lead to the figure at the end of a line: 「行政许可·本年处理决定数量……5」. */
    private static final Pattern LEADER = Pattern.compile("[\\s　]*(?:…+|[.·．]{4,})[….·．\\s　]*");

    static final int LONGEST = 300;

    /** Reads a line of a section; empty where it is none. */
    static Optional<ListedLine> of(ListedNames table, Text text) {
        if (text.value().length() > LONGEST) {
            return Optional.empty();
        }
        var value = text.value();
        int start = start(value);
        int end = end(value, start);
        var leader = LEADER.matcher(value).region(start, end);
        int last = Math.max(value.lastIndexOf('：', end - 1), value.lastIndexOf(':', end - 1));
        boolean isLed = leader.find();
        int name = isLed ? leader.start() : last;
        if (name <= start) {
            return Optional.empty();
        }
        int figure = isLed ? leader.end() : last + 1;
        var single = isValue(value.substring(figure, end))
                ? single(table, text, start, name, figure, end)
                : Optional.<ListedLine>empty();
        return single.or(() -> several(table, text, start, end));
    }

    /** Where the words of a line begin, behind the mark of a list. */
    static int start(String line) {
        var bullet = BULLET.matcher(line);
        return bullet.lookingAt() ? bullet.end() : 0;
    }

    /** Where they end, before what ends a sentence. */
    static int end(String line, int start) {
        int end = line.length();
        while (end > start
                && (ENDS.indexOf(line.charAt(end - 1)) >= 0 || Character.isWhitespace(line.charAt(end - 1)))) {
            end--;
        }
        return end;
    }

    /** The columns that a line names below a line that names their row: 「自然人：5，商业企业：0」; empty where it is none. */
    static Optional<ListedLine> below(Enum<?> row, Text label, ListedNames table, Text text, int start, int end) {
        return named(table, text, start, end).map(line -> new ListedLine(row, label, line.values(), line.names()));
    }

    /** 「label column：figure」. */
    private static Optional<ListedLine> single(
            ListedNames table, Text text, int start, int colon, int figure, int end) {
        return table.lastColumn(text.value().substring(start, colon)).flatMap(column -> {
            int from = colon - column.length();
            int behind = from;
            while (behind > start && SEPARATORS.indexOf(text.value().charAt(behind - 1)) >= 0) {
                behind--;
            }
            var label = text.value().substring(start, behind);
            if (table == ListedNames.REQUESTS && label.endsWith(HeadWords.ORGANISATIONS)) {
                behind -= HeadWords.ORGANISATIONS.length();
                label = label.substring(0, label.length() - HeadWords.ORGANISATIONS.length());
            }
            int labelEnd = behind;
            var meaning = table.column(column).orElseThrow();
            return table.row(label)
                    .map(row -> new ListedLine(
                            row,
                            text.part(start, labelEnd),
                            Map.of(meaning, text.part(figure, end)),
                            Map.of(meaning, text.part(from, colon))));
        });
    }

    /** 「label：column figure，column figure，…」 or 「label：figure、figure、…」; 「总计：5」 alone tells of a column, whatever its row. */
    private static Optional<ListedLine> several(ListedNames table, Text text, int start, int end) {
        var value = text.value();
        int colon = start;
        while (colon < end && value.charAt(colon) != '：' && value.charAt(colon) != ':') {
            colon++;
        }
        var row = colon >= end - 1 ? Optional.<Enum<?>>empty() : table.row(value.substring(start, colon));
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var label = text.part(start, colon);
        int behind = colon + 1;
        return named(table, text, behind, end)
                .map(line -> new ListedLine(row.get(), label, line.values(), line.names()))
                .or(() -> unnamed(text, behind, end)
                        .filter(values -> table == ListedNames.DISCLOSURES || values.size() > 1)
                        .map(values -> new ListedLine(row.get(), label, values, Map.of())));
    }

    /** What stands in columns, by their names. */
    private record Named(Map<Object, Text> values, Map<Object, Text> names) {}

    /** 「column figure，column figure，…」, each column once. */
    private static Optional<Named> named(ListedNames table, Text text, int start, int end) {
        var named = new Named(new LinkedHashMap<>(), new LinkedHashMap<>());
        int from = start;
        int depth = 0;
        for (int i = start; i <= end; i++) {
            depth += i == end ? 0 : depth(text.value().charAt(i));
            if (i == end || (depth == 0 && isBeforeName(text.value(), i, end))) {
                if (!text.value().substring(from, i).isBlank() && !add(table, text, from, i, named)) {
                    return Optional.empty();
                }
                from = i + 1;
            }
        }
        return named.values().isEmpty() ? Optional.empty() : Optional.of(named);
    }

    private static int depth(char c) {
        return c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
    }

    /** Whether a mark or a space stands here that parts a figure from the name behind it: 「1,234，商业企业」. */
    private static boolean isBeforeName(String value, int at, int end) {
        boolean isSpace = Character.isWhitespace(value.charAt(at));
        if (!isSpace && BETWEEN.indexOf(value.charAt(at)) < 0) {
            return false;
        }
        int next = at + 1;
        while (next < end && Character.isWhitespace(value.charAt(next))) {
            next++;
        }
        if (next == end || !Character.isIdeographic(value.charAt(next)) || value.charAt(next) == '无') {
            return false;
        }
        return !isSpace
                || (at > 0 && PrintedNumber.isBlank(value.substring(at - 1, at)))
                || (at > 0 && Character.isLetterOrDigit(value.charAt(at - 1)) && endsWithFigure(value, at));
    }

    /** Not 「自然人 无」, whose name is followed by a space as well. */
    private static boolean endsWithFigure(String value, int end) {
        int at = end - 1;
        while (at > 0 && UNITS.indexOf(value.charAt(at)) >= 0) {
            at--;
        }
        return Character.isDigit(value.charAt(at)) || value.charAt(end - 1) == '无';
    }

    /** Takes 「column figure」 apart; false where it is none. */
    private static boolean add(ListedNames table, Text text, int from, int end, Named named) {
        var value = text.value();
        int start = from;
        while (start < end && Character.isWhitespace(value.charAt(start))) {
            start++;
        }
        for (int i = start + 1; i <= end; i++) {
            int figure = i;
            while (figure < end
                    && SEPARATORS.indexOf(value.charAt(figure)) >= 0
                    && SIGNS.indexOf(value.charAt(figure)) < 0) {
                figure++;
            }
            if (isValue(value.substring(figure, end))) {
                int behind = i;
                var column = table.column(value.substring(start, i));
                if (column.isPresent()) {
                    int first = start;
                    named.names().put(column.get(), text.part(first, behind));
                    return named.values().put(column.get(), text.part(figure, end)) == null;
                }
            }
        }
        return false;
    }

    private static Optional<Map<Object, Text>> unnamed(Text text, int start, int end) {
        var values = new LinkedHashMap<Object, Text>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || BETWEEN.indexOf(text.value().charAt(i)) >= 0) {
                if (!isValue(text.value().substring(from, i))) {
                    return Optional.empty();
                }
                values.put(values.size(), text.part(from, i));
                from = i + 1;
            }
        }
        return Optional.of(values);
    }

    /** The columns that a line names, where it names nothing else: 「信息内容、本年制发件数、本年废止件数」. */
    static List<Object> heads(ListedNames table, Text text) {
        var heads = new ArrayList<Object>();
        var value = text.value();
        for (var word : value.substring(start(value)).split("、", -1)) {
            var column = table.column(word);
            if (column.isPresent()) {
                heads.add(column.get());
            } else if (Labels.header(word).isEmpty()) {
                return List.of();
            }
        }
        return heads;
    }

    static boolean isValue(String printed) {
        return FigureReader.isFigure(printed.strip());
    }
}
