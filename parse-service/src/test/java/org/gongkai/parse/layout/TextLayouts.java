package org.gongkai.parse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.parse.layout.Form.Slot;

/** Tables as texts type them, each method a dialect met in the wild. */
final class TextLayouts {
    private TextLayouts() {}

    static String tabs(Report report) {
        return report.text(form -> rows(form, row -> String.join("\t", form.line(row))));
    }

    /** Where a page broke, the next row begins with its label instead of the blanks of merged cells. */
    static String shiftedTabs(Report report) {
        return report.text(form -> rows(form, row -> {
            var line = new ArrayList<>(form.line(row));
            if (row > 4 && line.getFirst().isEmpty() && report.random().nextInt(6) == 0) {
                while (line.getFirst().isEmpty()) {
                    line.removeFirst();
                    line.add("");
                }
                return "\n" + String.join("\t", line);
            }
            return String.join("\t", line);
        }));
    }

    /** Tables cut in pieces, with page numbers between them. */
    static String pages(Report report) {
        return report.text(form -> rows(form, row -> {
            var line = String.join("\t", form.line(row));
            return row > 3 && report.random().nextInt(8) == 0
                    ? "\n- " + (1 + report.random().nextInt(9)) + " -\n\n" + line
                    : line;
        }));
    }

    static String trailingPipes(Report report) {
        return report.text(form -> rows(form, row -> String.join(" | ", form.texts(row)) + " |"));
    }

    static String enclosingPipes(Report report) {
        return report.text(form -> rows(form, row -> "| " + String.join(" | ", form.line(row)) + " |"));
    }

    /** Merged cells are dropped, and as many pipes as cells stand at the end. */
    static String filledPipes(Report report) {
        return report.text(form -> rows(form, row -> {
            var texts = form.texts(row);
            return String.join(" | ", texts) + " |" + "|".repeat(form.width() - texts.size());
        }));
    }

    static String markdown(Report report) {
        return report.text(form -> rows(
                form,
                row -> "| " + String.join(" | ", form.line(row)) + " |"
                        + (row == 0 ? "\n|" + "---|".repeat(form.width()) : "")));
    }

    /** A PDF turned into markdown: lines are broken within cells, and a page ends with a rule and begins with invented heads. */
    static String markdownOfPages(Report report) {
        return report.text(form -> rows(form, row -> {
            var line = form.line(row).stream().map(TextLayouts::broken).collect(Collectors.joining("|", "|", "|"));
            boolean isCut = row > 4 && report.random().nextInt(8) == 0;
            return (isCut ? "\n-----\n\n" + inventedHeads(form) : "") + line + (row == 0 ? "\n" + ruler(form) : "");
        }));
    }

    private static String broken(String text) {
        return text.length() > LONGEST_LINE && !Character.isDigit(text.charAt(text.length() - 1))
                ? text.substring(0, LONGEST_LINE) + "<br>" + broken(text.substring(LONGEST_LINE))
                : text;
    }

    private static final int LONGEST_LINE = 8;

    private static String inventedHeads(Form form) {
        return IntStream.rangeClosed(1, form.width())
                        .mapToObj(i -> "Col" + i)
                        .collect(Collectors.joining("|", "|", "|"))
                + "\n" + ruler(form) + "\n";
    }

    private static String ruler(Form form) {
        return "|" + "---|".repeat(form.width());
    }

    /** A spreadsheet saved as text. */
    static String commas(Report report) {
        return report.text(form -> rows(
                form,
                row -> form.line(row).stream()
                        .map(text -> text.indexOf(',') < 0 ? text : "\"" + text + "\"")
                        .collect(Collectors.joining(","))));
    }

    static String cellPerLine(Report report) {
        return report.text(form -> slots(form, slot -> slot.text() + "\n"));
    }

    /** A blank cell is a line with a no-break space. */
    static String cellPerParagraph(Report report) {
        return report.text(form -> slots(form, slot -> (slot.text().isEmpty() ? "\u00A0" : slot.text()) + "\n\n"));
    }

    static String cellPerLineWithPipe(Report report) {
        return report.text(form -> slots(form, slot -> slot.text() + " |\n"));
    }

    /** A pipe alone on a line opens the row; its cells follow on lines of their own. */
    static String pipeAloneBeforeRows(Report report) {
        return report.text(form -> rows(form, row -> {
            var texts = form.texts(row);
            return "|\n" + String.join(" |\n", texts) + " |" + "|".repeat(form.width() - texts.size());
        }));
    }

    static String pipeAloneBeforeCells(Report report) {
        return report.text(form -> slots(form, slot -> "|\n" + slot.text() + "\n"));
    }

    static String spaces(Report report) {
        return report.text(form -> rows(form, row -> String.join(" ", form.texts(row))));
    }

    /** Saved from Word: every cell a line that begins with a tab, a blank line after the row. */
    static String word(Report report) {
        return report.text(form -> rows(
                form,
                row -> form.texts(row).stream().map(text -> "\t" + text + "\n").collect(Collectors.joining())));
    }

    static String glued(Report report) {
        return report.text(form -> slots(form, Slot::text));
    }

    /** The last two figures of a row touch: 「20 0 0 0 02」. */
    static String halfGlued(Report report) {
        return report.text(form -> IntStream.range(0, form.height())
                .mapToObj(row -> {
                    var texts = form.texts(row);
                    int last = texts.size() - 1;
                    return isRequest(form, row)
                            ? String.join(" ", texts.subList(0, last)) + texts.get(last)
                            : String.join(" ", texts) + " ";
                })
                .collect(Collectors.joining()));
    }

    private static boolean isRequest(Form form, int row) {
        return form.width() == 10 && row > 2;
    }

    /** A PDF turned into markdown: long labels are broken over lines above the figures of their row. */
    static String labelsElsewhere(Report report) {
        return report.text(form -> rows(form, row -> {
            var texts = form.texts(row);
            int figures = texts.size() - 7;
            if (isRequest(form, row)
                    && texts.get(figures - 1).length() > 10
                    && report.random().nextInt(3) == 0) {
                var label = String.join("", texts.subList(0, figures));
                return "\n" + label.substring(0, 8) + "\n" + label.substring(8) + "\n"
                        + piped(texts.subList(figures, texts.size())) + "\n|---|---|---|---|---|---|---|";
            }
            return piped(texts);
        }));
    }

    private static String piped(List<String> texts) {
        return "| " + String.join(" | ", texts) + " |";
    }

    private static String rows(Form form, IntFunction<String> row) {
        return IntStream.range(0, form.height()).mapToObj(row).collect(Collectors.joining("\n"));
    }

    private static String slots(Form form, java.util.function.Function<Slot, String> slot) {
        return form.rows().stream().flatMap(List::stream).map(slot).collect(Collectors.joining());
    }
}
