package org.gongkai.stack.running;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for a terminal, in which a Chinese character takes two columns. A cell may hold several lines. */
public final class TextTable {
    private static final String GAP = "  ";

    private record Range(int first, int last) {
        boolean contains(int character) {
            return first <= character && character <= last;
        }
    }

    /** East Asian Width W or F, as far as reports use it: ideographs, their radicals and punctuation, full-width forms. */
    private static final List<Range> WIDE = List.of(
            new Range(0x1100, 0x115F),
            new Range(0x2E80, 0x303E),
            new Range(0x3041, 0xA4CF),
            new Range(0xAC00, 0xD7A3),
            new Range(0xF900, 0xFAFF),
            new Range(0xFE30, 0xFE6F),
            new Range(0xFF00, 0xFF60),
            new Range(0xFFE0, 0xFFE6),
            new Range(0x1F300, 0x1F64F),
            new Range(0x20000, 0x3FFFD));

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... header) {
        rows.add(List.of(header));
    }

    public void add(Object... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
    }

    public String render() {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .flatMap(row -> row.get(column).lines())
                        .mapToInt(TextTable::width)
                        .max()
                        .orElse(0))
                .toArray();
        var out = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            appendRow(out, rows.get(i), widths);
            if (i == 0) {
                out.append(IntStream.of(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP)))
                        .append('\n');
            }
        }
        return out.toString();
    }

    private static void appendRow(StringBuilder out, List<String> row, int[] widths) {
        var lines = row.stream().map(cell -> cell.lines().toList()).toList();
        int height = lines.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            var line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                var text = i < lines.get(column).size() ? lines.get(column).get(i) : "";
                line.append(text)
                        .append(" ".repeat(widths[column] - width(text)))
                        .append(GAP);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    /** How many columns of a terminal a text takes. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        return WIDE.stream().anyMatch(range -> range.contains(character));
    }

    /** The text, cut to a number of columns with an ellipsis where it is longer. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        var kept = new StringBuilder();
        int used = 1; // the ellipsis
        for (int character : text.codePoints().toArray()) {
            used += width(character);
            if (used > columns) {
                break;
            }
            kept.appendCodePoint(character);
        }
        return kept.append('…').toString();
    }
}
