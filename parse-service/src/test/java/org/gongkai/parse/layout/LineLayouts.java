package org.gongkai.parse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongkai.parse.layout.Form.Slot;

/** Every cell on a line of its own, each method a way in which programs show that one is blank, or break the page. */
final class LineLayouts {
    private static final int FEWEST_ON_PAGE = 3;
    private static final int MOST_ON_PAGE = 12;

    private LineLayouts() {}

    /** A blank cell is an empty line. */
    static String emptyLines(Report report) {
        return report.text(form -> lines(form, text -> text + "\n"));
    }

    /** And so is every row that a merged label covers. */
    static String coveredLines(Report report) {
        return report.text(form -> {
            var text = new StringBuilder();
            int[] until = new int[form.width()];
            for (int row = 0; row < form.height(); row++) {
                int column = 0;
                for (var slot : form.rows().get(row)) {
                    for (; column < slot.column(); column++) {
                        text.append(until[column] > row ? "\n" : "");
                    }
                    until[column] = row + slot.rows();
                    text.append(slot.text()).append('\n');
                    column += slot.columns();
                }
            }
            return text.toString();
        });
    }

    /** An empty line behind every cell, and nothing in a blank one. */
    static String emptyParagraphs(Report report) {
        return report.text(form -> lines(form, text -> text + "\n\n"));
    }

    /** A wide space in a blank cell, two empty lines between rows. */
    static String wideSpaces(Report report) {
        return report.text(form -> form.rows().stream()
                .map(row -> row.stream()
                        .map(slot -> slot.text().isEmpty() ? "\u3000\n" : slot.text() + "\n")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n\n")));
    }

    /** The number of a page stands alone between cells now and then. */
    static String pageNumbers(Report report) {
        return withPages(report, page -> page + "\n");
    }

    /** 「- 4 -」 between empty lines. */
    static String markedPageNumbers(Report report) {
        return withPages(report, page -> "\n" + (page % 2 == 0 ? "- " + page + " -" : "第 " + page + " 页") + "\n\n");
    }

    private interface PageEnd {
        String of(int page);
    }

    private static String withPages(Report report, PageEnd end) {
        var random = report.random();
        int[] page = {1 + random.nextInt(2)};
        int[] room = {random.nextInt(MOST_ON_PAGE)};
        Supplier<String> next = () -> {
            if (room[0]-- > 0) {
                return "";
            }
            room[0] = FEWEST_ON_PAGE + random.nextInt(MOST_ON_PAGE - FEWEST_ON_PAGE);
            return end.of(page[0]++);
        };
        // No row goes on over the end of a page.
        return report.text(form -> form.rows().stream()
                .map(row -> lines(row, text -> (text.isEmpty() ? "\u00A0" : text) + "\n") + next.get())
                .collect(Collectors.joining()));
    }

    /** Labels cut short or misread, blank cells as lines with a space. */
    static String mistyped(Report report) {
        var mistyped = StrayLayouts.mistyped(report);
        return report.text(form -> lines(form, text -> (text.isEmpty() ? " " : mistyped.apply(text)) + "\n"));
    }

    /** Some labels of rows are not there. */
    static String labelsLost(Report report) {
        var random = report.random();
        return report.text(form -> form.rows().stream()
                .map(row -> lines(without(row, random), text -> text + "\n"))
                .collect(Collectors.joining()));
    }

    private static List<Slot> without(List<Slot> row, Random random) {
        boolean isRequest =
                row.size() >= 8 && row.size() <= 10 && row.getLast().text().matches("\\d*");
        var left = new ArrayList<>(row);
        if (isRequest && random.nextInt(6) == 0 && !row.getFirst().text().startsWith("一、")) {
            left.remove(row.size() - 8);
        }
        return left;
    }

    /** Long labels broken over lines, an empty line for a blank cell. */
    static String brokenLabels(Report report) {
        return report.text(form -> lines(form, text -> broken(text, report.random()) + "\n"));
    }

    private static String broken(String text, Random random) {
        boolean isFigure = text.matches("[-+\\d.,万元件/]*");
        if (isFigure || text.length() < 6 || random.nextBoolean()) {
            return text;
        }
        int at = 2 + random.nextInt(text.length() - 3);
        return text.substring(0, at) + "\n" + text.substring(at);
    }

    private interface Typed {
        String of(String text);
    }

    private static String lines(Form form, Typed typed) {
        return form.rows().stream().map(row -> lines(row, typed)).collect(Collectors.joining());
    }

    private static String lines(List<Slot> row, Typed typed) {
        return row.stream().map(slot -> typed.of(slot.text())).collect(Collectors.joining());
    }
}
