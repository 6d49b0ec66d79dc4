package org.gongkai.parse.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.parse.layout.Form.Slot;

/** Tables as editors, converters and page breaks leave them, each method a way in which cells go astray. */
final class StrayLayouts {
    private StrayLayouts() {}

    /** An editor has taken the blank cells from the ends of the lines. */
    static String strippedTabs(Report report) {
        return TextLayouts.tabs(report).lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    static String strippedShiftedTabs(Report report) {
        return TextLayouts.shiftedTabs(report)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }

    /** And from their beginnings. */
    static String trimmedTabs(Report report) {
        return TextLayouts.tabs(report).lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    /** Merged cells are dropped, so rows are of 8, 9 or 10 fields, and blank ones at the end are stripped. */
    static String strippedShortRows(Report report) {
        return report.text(form ->
                rows(form, row -> String.join("\t", form.texts(row)).stripTrailing()));
    }

    static String innerPipes(Report report) {
        return report.text(form ->
                rows(form, row -> String.join(" | ", form.line(row)).strip()));
    }

    /** Nothing shows that a cell is blank. */
    static String spacesWithoutBlanks(Report report) {
        return report.text(form -> rows(
                form,
                row -> form.texts(row).stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" "))));
    }

    static String linesWithoutBlanks(Report report) {
        return report.text(form -> slots(form, slot -> slot.text().isEmpty() ? "" : slot.text() + "\n"));
    }

    /** Converted by a program that makes a table of every row and invents headings for it. */
    static String miniTables(Report report) {
        return report.text(form -> IntStream.range(0, form.height())
                .mapToObj(row -> {
                    var texts = form.texts(row);
                    return "\n" + piped(Collections.nCopies(texts.size(), "列")) + "\n|" + "---|".repeat(texts.size())
                            + "\n" + piped(texts) + "\n";
                })
                .collect(Collectors.joining()));
    }

    /** The label of some rows stands behind them. */
    static String labelsBelow(Report report) {
        return strayLabels(report, (label, figures) -> piped(figures) + "\n" + label);
    }

    /** The label of some rows stands in a row of its own above them. */
    static String labelsInOtherRows(Report report) {
        return strayLabels(
                report,
                (label, figures) ->
                        piped(List.of(label, "", "", "", "", "", "", "")) + "\n" + piped(prepended("", figures)));
    }

    static String labelsLost(Report report) {
        return strayLabels(report, (label, figures) -> piped(prepended("", figures)));
    }

    private interface Stray {
        String row(String label, List<String> figures);
    }

    private static String strayLabels(Report report, Stray stray) {
        return report.text(form -> rows(form, row -> {
            var texts = form.texts(row);
            int figures = texts.size() - 7;
            return isRequest(form, row) && report.random().nextInt(4) == 0
                    ? stray.row(String.join("", texts.subList(0, figures)), texts.subList(figures, texts.size()))
                    : piped(texts);
        }));
    }

    /** Somewhere in a row two figures touch, or the last one touches the next label's number. */
    static String gluedAnywhere(Report report) {
        return report.text(form -> rows(form, row -> {
                    var texts = new ArrayList<>(form.texts(row));
                    int figures = texts.size() - 7;
                    if (isRequest(form, row) && report.random().nextInt(3) == 0) {
                        int at = figures + report.random().nextInt(6);
                        texts.set(at, texts.get(at) + texts.remove(at + 1));
                    }
                    return String.join(" ", texts) + " ";
                })
                .replace("\n", ""));
    }

    /** Last year's figures stand beside this year's. */
    static String twoYears(Report report) {
        return report.text(form -> rows(form, row -> {
            var texts = form.texts(row);
            int figures = Math.max(1, texts.size() - (form.width() == 10 ? 7 : form.width() == 4 ? 3 : 14));
            return piped(texts) + " "
                    + texts.subList(figures, texts.size()).stream()
                            .map(text -> older(text) + " |")
                            .collect(Collectors.joining(" "));
        }));
    }

    /** The tables of last year stand before this year's, each under its year. */
    static String captionedYears(Report report) {
        int year = report.truth().year();
        return report.text(form -> (year - 1) + "年\n"
                + rows(
                        form,
                        row -> form.texts(row).stream().map(StrayLayouts::older).collect(Collectors.joining("\t")))
                + "\n" + year + "年\n" + rows(form, row -> String.join("\t", form.texts(row))));
    }

    /** Last year's figures stand behind this year's, under headings that say so. */
    static String headedYears(Report report) {
        int year = report.truth().year();
        return report.text(form -> "\t" + year + "年\t" + (year - 1) + "年\n"
                + rows(form, row -> {
                    var texts = form.texts(row);
                    int labels = 0;
                    while (labels < texts.size() && !isFigure(texts.get(labels))) {
                        labels++;
                    }
                    var own = texts.subList(labels, texts.size());
                    return String.join("\t", texts)
                            + own.stream().map(text -> "\t" + older(text)).collect(Collectors.joining());
                }));
    }

    private static boolean isFigure(String text) {
        return text.isEmpty() || text.matches("[-+]?[\\d.,]+");
    }

    private static String older(String figure) {
        return figure.matches("\\d+") ? String.valueOf(Integer.parseInt(figure) + 1) : figure;
    }

    /** Figures with full-width digits, signs for blank cells, units. */
    static Report mixedNumbers(Report report) {
        return report.with(printed -> switch (report.random().nextInt(6)) {
            case 0 -> fullWidth(printed);
            case 1 -> printed.isEmpty() ? "—" : printed;
            case 2 -> printed.isEmpty() ? "无" : printed;
            case 3 -> printed.matches("\\d+") ? printed + (printed.length() > 1 ? "件次" : "件") : printed;
            case 4 -> printed.isEmpty() ? "/" : printed;
            default -> printed;
        });
    }

    private static String fullWidth(String printed) {
        return printed.chars()
                .mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c - '0' + '０' : c))
                .collect(Collectors.joining());
    }

    /** Labels cut short, or with a character that was recognised as another one. */
    static UnaryOperator<String> mistyped(Report report) {
        var random = report.random();
        return label -> {
            if (label.codePoints().filter(c -> c >= 0x3400 && c <= 0x9FFF).count() < 5 || random.nextInt(4) > 0) {
                return label;
            }
            int at = 2 + random.nextInt(label.length() - 2);
            return random.nextBoolean()
                    ? label.substring(0, Math.min(label.length(), Math.max(6, at)))
                    : label.substring(0, at) + "囗" + label.substring(at + 1);
        };
    }

    static String mistypedTabs(Report report) {
        var mistyped = mistyped(report);
        return report.text(
                form -> rows(form, row -> form.line(row).stream().map(mistyped).collect(Collectors.joining("\t"))));
    }

    static String mistypedLines(Report report) {
        var mistyped = mistyped(report);
        return report.text(form -> slots(form, slot -> mistyped.apply(slot.text()) + "\n"));
    }

    private static List<String> prepended(String first, List<String> rest) {
        var all = new ArrayList<>(rest);
        all.addFirst(first);
        return all;
    }

    private static boolean isRequest(Form form, int row) {
        return form.width() == 10 && row > 2;
    }

    private static String piped(List<String> texts) {
        return "| " + String.join(" | ", texts) + " |";
    }

    private static String rows(Form form, java.util.function.IntFunction<String> row) {
        return IntStream.range(0, form.height()).mapToObj(row).collect(Collectors.joining("\n"));
    }

    private static String slots(Form form, java.util.function.Function<Slot, String> slot) {
        return form.rows().stream().flatMap(List::stream).map(slot).collect(Collectors.joining());
    }
}
