package org.gongkai.parse.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables whose labels are broken over lines and whose columns are drawn with characters, as converters leave them. */
final class DrawnLayouts {
    private static final int LABEL_WIDTH = 8;

    private DrawnLayouts() {}

    /** The figures of table three stand on the line above their label. */
    static String figuresAbove(Report report) {
        return report.text(form -> rows(form, row -> {
            var texts = form.texts(row);
            int labels = texts.size() - 7;
            return isRequest(form, row)
                    ? String.join(" ", texts.subList(labels, texts.size())) + "\n"
                            + String.join("\n", texts.subList(0, labels))
                    : String.join(" ", texts);
        }));
    }

    /** Long labels go over several lines, with the figures on the first, one in the middle or the last. */
    static String wrappedLabels(Report report) {
        return report.text(form -> rows(form, row -> {
            var texts = form.texts(row);
            int labels = isRequest(form, row) ? texts.size() - 7 : 1;
            var parts = broken(texts.get(labels - 1));
            int line = report.random().nextInt(parts.size());
            parts.set(line, parts.get(line) + "  " + String.join("  ", texts.subList(labels, texts.size())));
            return String.join("  ", texts.subList(0, labels - 1))
                    + (labels > 1 ? "  " : "")
                    + String.join("\n", parts);
        }));
    }

    /** A frame of 「+---+」 around every cell, long labels over several lines inside. */
    static String frames(Report report) {
        return report.text(form -> {
            var frame = "+" + ("-".repeat(2 * LABEL_WIDTH + 2) + "+").repeat(form.width());
            return rows(form, row -> frame + "\n" + drawn(form.line(row), "|", " | ", "|")) + "\n" + frame;
        });
    }

    /** Lines of dashes above and below the columns, a blank line between rows. */
    static String dashes(Report report) {
        return report.text(form -> {
            var ruler = "  " + String.join(" ", Collections.nCopies(form.width(), "-".repeat(2 * LABEL_WIDTH + 1)));
            return "\n" + ruler + "\n" + rows(form, row -> drawn(form.line(row), " ", "  ", "") + "\n") + ruler + "\n";
        });
    }

    /** Every cell on a line of its own, between a pipe on the line before and one at its end. */
    static String pipesAroundCells(Report report) {
        return report.text(form -> form.rows().stream()
                .flatMap(List::stream)
                .map(slot -> "|\n" + slot.text() + " |\n")
                .collect(Collectors.joining()));
    }

    private static String drawn(List<String> line, String open, String between, String close) {
        var cells = line.stream().map(DrawnLayouts::broken).toList();
        int height = cells.stream().mapToInt(List::size).max().orElseThrow();
        return IntStream.range(0, height)
                .mapToObj(i -> cells.stream()
                        .map(parts -> padded(i < parts.size() ? parts.get(i) : ""))
                        .collect(Collectors.joining(between, open + " ", " " + close)))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> broken(String text) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < text.length() || i == 0; i += LABEL_WIDTH) {
            parts.add(text.substring(i, Math.min(text.length(), i + LABEL_WIDTH)));
        }
        return parts;
    }

    private static String padded(String text) {
        int width = text.chars().map(c -> c >= 0x2E80 ? 2 : 1).sum();
        return text + " ".repeat(2 * LABEL_WIDTH - width);
    }

    private static boolean isRequest(Form form, int row) {
        return form.width() == 10 && row > 2;
    }

    private static String rows(Form form, IntFunction<String> row) {
        return IntStream.range(0, form.height()).mapToObj(row).collect(Collectors.joining("\n"));
    }
}
