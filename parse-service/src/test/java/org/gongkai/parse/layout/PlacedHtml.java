package org.gongkai.parse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.parse.layout.Form.Slot;
import org.gongkai.parse.layout.Report.Prose;
import org.gongkai.parse.layout.Report.Table;

/** A page of a PDF as programs turn it into HTML: every line of every cell a paragraph with its place, and no lines drawn. */
final class PlacedHtml {
    private static final int WIDTH = 892;
    private static final int HEIGHT = 1263;
    private static final int MARGIN = 60;
    private static final int PROSE = 18;
    private static final int TYPE = 12;
    private static final int LEADING = 15;
    private static final int PADDING = 8;
    private static final int LABELS = 3;
    private static final int LABEL_OF_GROUP = 64;
    private static final int REQUESTS = 10;
    private static final int FIGURE = 62;

    private final StringBuilder pages = new StringBuilder();
    private int page;
    private int top = HEIGHT;

    private PlacedHtml() {}

    static String of(Report report) {
        var placed = new PlacedHtml();
        for (var part : report.parts()) {
            switch (part) {
                case Prose(var text) -> placed.prose(text);
                case Table(var form) -> placed.table(form);
            }
        }
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"/></head><body>" + placed.pages
                + "</div></body></html>";
    }

    private void prose(String text) {
        lines(text, (WIDTH - 2 * MARGIN) / PROSE).forEach(line -> {
            room(2 * PROSE);
            word(MARGIN, top, 'p', line);
            top += 2 * PROSE;
        });
    }

    private void table(Form form) {
        var edges = edges(form.width());
        var heights = IntStream.range(0, form.height())
                .map(row -> form.rows().get(row).stream()
                        .mapToInt(slot -> height(slot, edges) / slot.rows())
                        .max()
                        .orElse(0))
                .toArray();
        for (int row = 0; row < form.height(); row++) {
            room(heights[row]);
            for (var slot : form.rows().get(row)) {
                int all = 0;
                for (int covered = row; covered < row + slot.rows(); covered++) {
                    all += heights[covered];
                }
                // A label that reaches over the end of the page is printed where it begins.
                int middle = top + (top + all < HEIGHT - 2 * MARGIN ? all : heights[row]) / 2;
                slot(slot, edges, middle);
            }
            top += heights[row];
        }
    }

    private void slot(Slot slot, int[] edges, int middle) {
        var lines = lines(slot.text(), room(slot, edges));
        int y = middle - lines.size() * LEADING / 2;
        for (var line : lines) {
            int left = edges[slot.column()] + (edges[slot.column() + slot.columns()] - edges[slot.column()]) / 2;
            word(left - width(line) / 2, y, 't', line);
            y += LEADING;
        }
    }

    private static int width(String line) {
        return line.chars().map(c -> c < 0x2E80 ? TYPE / 2 : TYPE).sum();
    }

    private static int[] edges(int columns) {
        int labels = columns == REQUESTS ? LABELS : 0;
        var edges = new int[columns + 1];
        edges[0] = MARGIN;
        int wide = WIDTH - 2 * MARGIN - (columns - labels) * FIGURE - 2 * LABEL_OF_GROUP;
        for (int i = 0; i < columns; i++) {
            int width = i < labels
                    ? i == LABELS - 1 ? wide : LABEL_OF_GROUP
                    : labels > 0 ? FIGURE : (WIDTH - 2 * MARGIN) / columns;
            edges[i + 1] = edges[i] + width;
        }
        return edges;
    }

    private static int room(Slot slot, int[] edges) {
        return (edges[slot.column() + slot.columns()] - edges[slot.column()] - PADDING) / TYPE;
    }

    private static int height(Slot slot, int[] edges) {
        return lines(slot.text(), room(slot, edges)).size() * LEADING + PADDING;
    }

    private static List<String> lines(String text, int characters) {
        var lines = new ArrayList<String>();
        boolean isFigure = text.chars().allMatch(c -> c < 0x2E80);
        for (int at = 0; at < text.length() && !isFigure; at += characters) {
            lines.add(text.substring(at, Math.min(text.length(), at + characters)));
        }
        return isFigure ? List.of(text) : lines;
    }

    private void room(int height) {
        if (top + height > HEIGHT - MARGIN) {
            top = MARGIN;
            page++;
            pages.append(page > 1 ? "</div>\n" : "")
                    .append("<style>.p%d{font-size:%dpx}.t%d{font-size:%dpx}</style>"
                            .formatted(page, PROSE, page, TYPE))
                    .append("<div style=\"position:relative;width:%dpx;height:%dpx\">\n".formatted(WIDTH, HEIGHT));
            word(WIDTH / 2 - PROSE, HEIGHT - MARGIN / 2, 'p', "- " + page + " -");
        }
    }

    private void word(int left, int y, char type, String text) {
        pages.append("<p style=\"position:absolute;top:%dpx;left:%dpx;white-space:nowrap\" class=\"%c%d\">%s</p>\n"
                .formatted(y, left, type, page, text));
    }
}
