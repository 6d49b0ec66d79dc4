package org.gongkai.parse.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.gongkai.events.Source;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Text;

/**
 * Tables drawn with characters, as converters write them: 「+---+」 frames around cells, or lines of dashes above and below
 * columns. A cell may go over several lines.
 */
final class DrawnTables {
    private static final Pattern FRAME = Pattern.compile("\\s*\\+[-=:+]{3,}\\+\\s*");
    private static final Pattern PART_OF_FRAME = Pattern.compile("\\+-{2,}");
    private static final Pattern RULER = Pattern.compile("\\s*-{3,}(?: +-{3,})*+\\s*");
    private static final Pattern SEGMENT = Pattern.compile("-+");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String WIDE_PUNCTUATION = "（）、，。：；！？【】《》〔〕";
    private static final String SOMETIMES_WIDE = "“”‘’—…·";

    /** How programs count characters: Chinese ones are two columns wide, perhaps quotes and dashes too, or all are one. */
    private static final List<IntUnaryOperator> WIDTHS =
            List.of(c -> isWide(c) ? 2 : 1, c -> isWide(c) || SOMETIMES_WIDE.indexOf(c) >= 0 ? 2 : 1, _ -> 1);

    private DrawnTables() {}

    /**
     * A table.
     *
     * @param rows its rows, each a list of cells
     * @param next the line behind it
     */
    record Drawn(List<List<Text>> rows, int next) {
        /** Whether every row has the same columns, none of them merged. */
        boolean isExact() {
            return rows.stream().map(List::size).distinct().count() == 1;
        }
    }

    /** The table that begins at a line; empty where none does. */
    static Optional<Drawn> at(List<Line> lines, int from) {
        var value = lines.get(from).value();
        if (value.isEmpty() || value.charAt(0) > '-') {
            return headed(lines, from); // neither white space nor a stroke
        }
        if (FRAME.matcher(value).matches()) {
            return framed(lines, from);
        }
        return RULER.matcher(value).matches() ? ruled(lines, from) : headed(lines, from);
    }

    private static Optional<Drawn> framed(List<Line> lines, int from) {
        var rows = new ArrayList<List<Text>>();
        var row = new ArrayList<Pieces>();
        int i = from + 1;
        for (; i < lines.size(); i++) {
            var line = lines.get(i);
            var value = line.value().strip();
            if (FRAME.matcher(value).matches() || PART_OF_FRAME.matcher(value).find()) {
                end(row, rows);
            } else if (value.startsWith("|") && value.endsWith("|") && value.length() > 1) {
                addFields(line, row);
            } else {
                break;
            }
        }
        end(row, rows);
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Drawn(rows, i));
    }

    private static void addFields(Line line, List<Pieces> row) {
        var value = line.value();
        int column = 0;
        int start = value.indexOf('|') + 1;
        for (int i = start; i < value.length(); i++) {
            if (value.charAt(i) == '|') {
                // A line break inside of a markdown cell is a backslash.
                int end = i;
                while (end > start && (value.charAt(end - 1) == ' ' || value.charAt(end - 1) == '\\')) {
                    end--;
                }
                cell(row, column++, line).add(line, start, end);
                start = i + 1;
            }
        }
    }

    private static Optional<Drawn> ruled(List<Line> lines, int from) {
        int next = nextRuler(lines, from + 1);
        if (next < 0) {
            return Optional.empty();
        }
        boolean isHeaded = segments(lines.get(from)).size() == 1;
        int head = isHeaded ? next : from;
        int end = isHeaded ? nextRuler(lines, next + 1) : next;
        var segments = segments(lines.get(head));
        if (end < 0 || segments.size() < 2 || segments(lines.get(end)).size() != (isHeaded ? 1 : segments.size())) {
            return Optional.empty();
        }
        var table = lines.subList(from + 1, end);
        var width = WIDTHS.stream()
                .filter(known -> table.stream().allMatch(line -> areWithin(line, segments, known)))
                .findFirst();
        if (width.isEmpty()) {
            return Optional.empty(); // columns that have drifted from their rulers are none
        }
        var rows = new ArrayList<List<Text>>();
        var row = new ArrayList<Pieces>();
        boolean isSpaced = lines.subList(head + 1, end).stream().anyMatch(Line::isBlank);
        for (int i = from + 1; i < end; i++) {
            var line = lines.get(i);
            if (i == head || line.isBlank()) {
                end(row, rows);
            } else {
                addWords(line, segments, width.get(), row);
                if (!isSpaced && i > head) {
                    end(row, rows);
                }
            }
        }
        end(row, rows);
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Drawn(rows, end + 1));
    }

    /** One line of heads above a ruler in pieces; the table goes on to an empty line or another ruler. */
    private static Optional<Drawn> headed(List<Line> lines, int from) {
        int head = from + 1;
        if (head >= lines.size()
                || lines.get(from).isBlank()
                || !RULER.matcher(lines.get(head).value()).matches()) {
            return Optional.empty();
        }
        var segments = segments(lines.get(head));
        int end = head + 1;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && !RULER.matcher(lines.get(end).value()).matches()) {
            end++;
        }
        var table = lines.subList(from, end);
        var width = WIDTHS.stream()
                .filter(known -> table.stream().allMatch(line -> areWithin(line, segments, known)))
                .findFirst();
        if (segments.size() < 2 || end == head + 1 || width.isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<Text>>();
        for (int i = from; i < end; i++) {
            if (i != head) {
                var row = new ArrayList<Pieces>();
                addWords(lines.get(i), segments, width.get(), row);
                end(row, rows);
            }
        }
        return Optional.of(new Drawn(rows, end));
    }

    private static int nextRuler(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (RULER.matcher(lines.get(i).value()).matches()) {
                return i;
            }
        }
        return -1;
    }

    private record Segment(int start, int end) {}

    private static List<Segment> segments(Line line) {
        return SEGMENT.matcher(line.value())
                .results()
                .map(match -> new Segment(match.start(), match.end()))
                .toList();
    }

    /** Whether every word of a line stands within a column. */
    private static boolean areWithin(Line line, List<Segment> segments, IntUnaryOperator width) {
        return RULER.matcher(line.value()).matches()
                || words(line.value(), width).stream().allMatch(word -> column(word, segments) >= 0);
    }

    private static void addWords(Line line, List<Segment> segments, IntUnaryOperator width, List<Pieces> row) {
        for (var word : words(line.value(), width)) {
            cell(row, segments.size() - 1, line);
            row.get(column(word, segments)).add(line, word.start(), word.end());
        }
    }

    /**
     * A word of a line.
     *
     * @param start its first character
     * @param from the first of its columns
     */
    private record Word(int start, int end, int from, int to) {}

    private static List<Word> words(String value, IntUnaryOperator width) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(value);
        int at = 0;
        int column = 0;
        while (matcher.find()) {
            column += value.substring(at, matcher.start()).chars().map(width).sum();
            int to = column + matcher.group().chars().map(width).sum();
            words.add(new Word(matcher.start(), matcher.end(), column, to));
            at = matcher.end();
            column = to;
        }
        return words;
    }

    private static int column(Word word, List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            if (word.from() >= segments.get(i).start()
                    && word.to() <= segments.get(i).end()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWide(int c) {
        return (c >= 0x2E80 && c <= 0x9FFF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFF00 && c <= 0xFF60)
                || WIDE_PUNCTUATION.indexOf(c) >= 0;
    }

    private static Pieces cell(List<Pieces> row, int column, Line line) {
        while (row.size() <= column) {
            row.add(new Pieces(line.start()));
        }
        return row.get(column);
    }

    private static void end(List<Pieces> row, List<List<Text>> rows) {
        Deadline.checkCurrent();
        if (!row.isEmpty()) {
            rows.add(row.stream().map(Pieces::text).toList());
            row.clear();
        }
    }

    /** The text of a cell, gathered line by line. */
    private static final class Pieces {
        private final StringBuilder value = new StringBuilder();
        private int[] places = new int[16];
        private final int emptyAt;

        Pieces(int emptyAt) {
            this.emptyAt = emptyAt;
        }

        void add(Line line, int start, int end) {
            int from = start;
            while (from < end && line.value().charAt(from) == ' ') {
                from++;
            }
            if (from == end) {
                return;
            }
            if (!value.isEmpty()
                    && isOfNumber(value.charAt(value.length() - 1))
                    && isOfNumber(line.value().charAt(from))) {
                append('\n', line.start() + from); // two figures do not become one
            }
            for (int i = from; i < end; i++) {
                append(line.value().charAt(i), line.start() + i);
            }
        }

        private static boolean isOfNumber(char c) {
            return Character.isDigit(c) || c == '.' || c == ',' || c == '-' || c == '+';
        }

        private void append(char c, int place) {
            if (value.length() == places.length) {
                places = Arrays.copyOf(places, 2 * places.length);
            }
            places[value.length()] = place;
            value.append(c);
        }

        Text text() {
            var at = Arrays.copyOf(places, value.length());
            return Text.of(value.toString(), (start, end) -> place(at, start, end));
        }

        private Source place(int[] at, int start, int end) {
            if (start >= end) {
                int here = start < at.length ? at[start] : emptyAt;
                return Source.characters(here, here);
            }
            return Source.characters(at[start], at[end - 1] + 1);
        }
    }
}
