package org.gongkai.parse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pages laid out with spaces, as programs do that turn a PDF into text: cells in the middle of their column, labels broken
 * over lines with the figures beside the middle one.
 */
final class SpacedLayouts {
    private static final int FIGURES = 8;
    private static final int LABELS = 12;
    private static final int LONGEST_LINE = 9;

    private SpacedLayouts() {}

    /** Every character takes one column, whatever its width. */
    static String narrow(Report report) {
        return laidOut(report, String::length);
    }

    /** Chinese characters take two columns. */
    static String wide(Report report) {
        return laidOut(
                report, text -> text.chars().map(c -> c >= 0x2E80 ? 2 : 1).sum());
    }

    /** Every cell begins where its column does; quotes and dashes are as wide as Chinese characters. */
    static String fixedWidth(Report report) {
        return report.text(form -> {
            var widths = IntStream.range(0, form.width())
                    .map(column -> 2
                            + IntStream.range(0, form.height())
                                    .map(row -> widest(form.line(row).get(column)))
                                    .max()
                                    .orElse(0))
                    .toArray();
            return IntStream.range(0, form.height())
                    .mapToObj(row -> IntStream.range(0, form.width())
                            .mapToObj(column -> padded(form.line(row).get(column), widths[column]))
                            .collect(Collectors.joining())
                            .stripTrailing())
                    .collect(Collectors.joining("\n"));
        });
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - widest(text));
    }

    private static int widest(String text) {
        return text.chars()
                .map(c -> c >= 0x2E80 || "“”‘’—".indexOf(c) >= 0 ? 2 : 1)
                .sum();
    }

    private static String laidOut(Report report, ToIntFunction<String> width) {
        return report.text(form -> {
            var starts = starts(form, width.applyAsInt("宽"));
            return IntStream.range(0, form.height())
                    .mapToObj(row -> row(form, row, starts, width))
                    .collect(Collectors.joining("\n"));
        });
    }

    /** Where columns begin, and the last ends. */
    private static List<Integer> starts(Form form, int wide) {
        int labels = form.width() == 10 ? 3 : form.width() == 4 ? 1 : 0;
        var starts = new ArrayList<Integer>(List.of(2));
        for (int column = 0; column < form.width(); column++) {
            int width = column < labels ? LABELS : form.width() == 4 ? 2 * FIGURES : FIGURES;
            starts.add(starts.getLast() + width * wide);
        }
        return starts;
    }

    private static String row(Form form, int row, List<Integer> starts, ToIntFunction<String> width) {
        var cells = form.rows().get(row);
        var broken =
                cells.stream().map(slot -> broken(slot.text(), form.width())).toList();
        int height = broken.stream().mapToInt(List::size).max().orElse(1);
        var lines = new ArrayList<String>();
        for (int line = 0; line < height; line++) {
            var text = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                int own = line - (height - broken.get(i).size()) / 2;
                if (own >= 0 && own < broken.get(i).size()) {
                    var piece = broken.get(i).get(own);
                    int from = starts.get(cells.get(i).column());
                    int to = starts.get(cells.get(i).column() + cells.get(i).columns());
                    int middle = from + (to - from - width.applyAsInt(piece)) / 2;
                    text.append(" ".repeat(Math.max(0, middle - width.applyAsInt(text.toString()))))
                            .append(piece);
                }
            }
            lines.add(text.toString());
        }
        return String.join("\n", lines);
    }

    private static List<String> broken(String text, int columns) {
        var lines = new ArrayList<String>();
        int longest = columns == 15 ? 3 : LONGEST_LINE;
        for (int i = 0; i < text.length() || i == 0; i += longest) {
            lines.add(text.substring(i, Math.min(text.length(), i + longest)));
        }
        return text.matches("[-+\\d.,万元件/]*") ? List.of(text) : lines;
    }
}
