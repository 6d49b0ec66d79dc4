package org.gongkai.parse.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.ReportTable;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.figure.FigureReader;
import org.gongkai.parse.template.Header;
import org.gongkai.parse.template.Labels;

/**
 * Tells for each row of a grid what it is. Rows are told by their own labels, so it does not matter how a table was cut
 * into grids; only the figures of table four, which have no label, are told by the headings above them.
 */
final class RowReader {
    /** The figures of table four stand in one row. */
    static final int CASE_CELLS = CaseGroup.values().length * CaseOutcome.values().length;

    /** Fewer cells than this are no row of table four, even under its headings. */
    private static final int FEWEST_CASE_CELLS = CASE_CELLS - 3;

    private static final int SECTION_OF_CASES = 4;
    /** Words that are headings of columns, and with a number before them labels of rows. */
    private static final Set<String> SHARED_WORDS = Set.of("总计", "其他");

    private static final Pattern COUNTED = Pattern.compile("\\s*(\\p{L}[\\p{L} _]{0,10}?)[ _:.]*(\\d{1,3})\\s*");
    private static final int LONGEST_REMARK = 12;
    private static final int LONGEST_FIGURE = 30;
    /** 「…」, 「××」, 「*」: stand for a figure, whatever they mean. */
    private static final String MARKS = "…*×√#·●○◎△▲☆★ ";

    private static final int LONGEST_MARK = 4;

    private static final int WORDS_OF_A_TITLE = 8;

    private boolean underCaseHeadings;
    private boolean underHeadings;

    /** The heading of a section stands between this grid and the last. */
    void enterSection(int section) {
        underCaseHeadings = section == SECTION_OF_CASES;
    }

    List<LogicalRow> read(Grid grid) {
        var rows = new ArrayList<LogicalRow>();
        for (var row : grid.rows()) {
            Deadline.checkCurrent();
            var found = read(grid, row);
            if (isFilled(row) && found.filter(RowReader::isKnownWide).isEmpty()) {
                rows.removeIf(RowReader::isBlankCases); // fillers above figures that are not understood
            }
            found.ifPresent(rows::add);
        }
        return rows;
    }

    private static boolean isKnownWide(LogicalRow row) {
        return row instanceof LogicalRow.Headings || row instanceof LogicalRow.Cases;
    }

    private static boolean isBlankCases(LogicalRow row) {
        return row instanceof LogicalRow.Cases(int _, var cells)
                && cells.stream().allMatch(cell -> cell.text().isBlank());
    }

    private static boolean isFilled(Row row) {
        return row.cells().size() >= FEWEST_CASE_CELLS
                && row.cells().stream().filter(cell -> !cell.text().isBlank()).count() >= FEWEST_CASE_CELLS;
    }

    private Optional<LogicalRow> read(Grid grid, Row row) {
        var cells = row.cells();
        if (isCounted(cells)) {
            return Optional.empty();
        }
        var headings = headings(cells);
        if (!headings.isEmpty() && headings.stream().anyMatch(RowReader::isColumnHeading)) {
            var words = new LogicalRow.Headings(grid.number(), headings, text(cells), cells);
            underCaseHeadings = words.of(ReportTable.T4);
            underHeadings = true;
            return Optional.of(words);
        }
        int values = firstValue(cells);
        if (underHeadings && isLeftoverOfHeadings(cells, values)) {
            return Optional.of(new LogicalRow.Headings(grid.number(), headings, text(cells), cells));
        }
        underHeadings = false;
        if (values == 0) {
            return isTitle(cells) ? Optional.empty() : caseRow(grid, cells);
        }
        return labelled(grid, cells, values).or(() -> unlabelled(grid, cells, values, headings));
    }

    /** 「2024年申请情况表（单位：件）」 in one cell above all columns: a figure stands in one, and needs fewer words. Nothing stands in a row without cells. */
    private static boolean isTitle(List<Cell> cells) {
        if (cells.isEmpty()) {
            return true;
        }
        var first = cells.getFirst();
        boolean isWide = cells.size() == 1
                ? first.columnSpan() > 1
                : first.text()
                                        .value()
                                        .codePoints()
                                        .filter(Character::isIdeographic)
                                        .count()
                                >= WORDS_OF_A_TITLE
                        && cells.stream().skip(1).allMatch(cell -> cell.text().isBlank());
        return isWide && !FigureReader.isFigure(first);
    }

    /** 「列1 | 列2 | 列3」: headings that a converter invented. */
    private static boolean isCounted(List<Cell> cells) {
        if (cells.size() < 2 || !endsWithDigit(cells.getFirst().text().value())) {
            return false;
        }
        var first = COUNTED.matcher(cells.getFirst().text().value());
        if (!first.matches()) {
            return false;
        }
        for (int i = 1; i < cells.size(); i++) {
            var counted = COUNTED.matcher(cells.get(i).text().value());
            if (!counted.matches()
                    || !counted.group(1).equals(first.group(1))
                    || Integer.parseInt(counted.group(2)) != Integer.parseInt(first.group(2)) + i) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsWithDigit(String heading) {
        var words = heading.stripTrailing();
        return !words.isEmpty() && Character.isDigit(words.charAt(words.length() - 1));
    }

    /** 「其他 | 总计 | |」 alone in a row of blanks: the end of the headings, not the rows of these names. */
    private static boolean isLeftoverOfHeadings(List<Cell> cells, int values) {
        return values > 0
                && cells.subList(values, cells.size()).stream()
                        .allMatch(cell -> cell.text().isBlank())
                && cells.subList(0, values).stream()
                        .map(cell -> cell.text().value().strip())
                        .allMatch(value -> value.isEmpty() || SHARED_WORDS.contains(value));
    }

    private Optional<LogicalRow> labelled(Grid grid, List<Cell> cells, int values) {
        var behind = cells.subList(values, cells.size());
        if (behind.isEmpty()) {
            return Optional.empty(); // a label without cells: a heading that spans the table
        }
        // The last label stands nearest to the figures: 三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 | 0 …
        int last = lastText(cells, values);
        var whole = text(cells.subList(0, values));
        return row(grid, cells.get(last).text().value(), behind)
                .or(() -> Labels.holdsMore(whole) ? unread(grid, cells, last) : Optional.empty())
                .or(() -> row(grid, whole, behind))
                .or(() -> unread(grid, cells, last));
    }

    private Optional<LogicalRow> row(Grid grid, String label, List<Cell> behind) {
        boolean holdsFigure = Labels.holdsMore(label) && behind.stream().allMatch(RowAligner::isBlank);
        var values = holdsFigure ? behind.stream().map(Cell::inDoubt).toList() : behind;
        var request = Labels.requestRow(label);
        if (request.isPresent()) {
            underCaseHeadings = false;
            return Optional.of(new LogicalRow.Request(grid.number(), request.get(), values));
        }
        var disclosure = Labels.disclosureRow(label);
        disclosure.ifPresent(_ -> underCaseHeadings = false);
        return disclosure.map(found -> new LogicalRow.Disclosure(grid.number(), found, values));
    }

    /** 「行政许可 | 十二项 | 」: words behind the label take the place of a figure, they do not leave it blank. */
    private Optional<LogicalRow> unread(Grid grid, List<Cell> cells, int lastText) {
        for (int label = lastText - 1; label >= 0; label--) {
            var next = cells.get(label + 1).text().value();
            if (next.length() > LONGEST_REMARK || Labels.isNumbered(next)) {
                return Optional.empty();
            }
            if (!cells.get(label).text().isBlank()) {
                return row(grid, cells.get(label).text().value(), cells.subList(label + 1, cells.size()));
            }
        }
        return Optional.empty();
    }

    private Optional<LogicalRow> unlabelled(Grid grid, List<Cell> cells, int values, List<Header> headings) {
        var behind = cells.subList(values, cells.size());
        if (!headings.isEmpty() && behind.stream().allMatch(cell -> cell.text().isBlank())) {
            return Optional.of(new LogicalRow.Headings(grid.number(), headings, text(cells), cells));
        }
        if (behind.size() >= FEWEST_CASE_CELLS) {
            return caseRow(grid, behind);
        }
        boolean hasFigures = behind.stream().anyMatch(cell -> !cell.text().isBlank());
        return hasFigures
                ? Optional.of(new LogicalRow.Unknown(grid.number(), text(cells.subList(0, values)), behind))
                : Optional.empty();
    }

    private Optional<LogicalRow> caseRow(Grid grid, List<Cell> cells) {
        if (!underCaseHeadings || cells.size() < FEWEST_CASE_CELLS) {
            return cells.stream().allMatch(cell -> cell.text().isBlank())
                    ? Optional.empty()
                    : Optional.of(new LogicalRow.Unknown(grid.number(), "", cells));
        }
        // Fillers may stand between the headings and the figures: a row of blanks is the row only where no other
        // follows.
        underCaseHeadings = cells.stream().allMatch(cell -> cell.text().isBlank());
        return Optional.of(new LogicalRow.Cases(grid.number(), cells));
    }

    private static boolean isColumnHeading(Header header) {
        return header != Header.REQUEST_GROUP && header != Header.SHARED;
    }

    private static List<Header> headings(List<Cell> cells) {
        var found = new ArrayList<Header>();
        for (var cell : cells) {
            if (!FigureReader.isFigure(cell)) {
                Labels.header(cell.text().value()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Index of the first cell behind all labels: every cell from there on is a figure or blank. */
    private static int firstValue(List<Cell> cells) {
        int first = cells.size();
        while (first > 0 && isValue(cells.get(first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean isValue(Cell cell) {
        var value = cell.text().value();
        return FigureReader.isFigure(cell)
                || looksLikeFigure(value)
                || FigureReader.isMisread(cell)
                || (value.length() <= LONGEST_MARK && value.chars().allMatch(c -> MARKS.indexOf(c) >= 0));
    }

    /** 「22（其中修订 16 件）」, 「约30件」: not a number, but no label either. */
    private static boolean looksLikeFigure(String value) {
        return value.chars().filter(c -> c != ' ').count() <= LONGEST_FIGURE
                && holdsDigit(value)
                && !Labels.isNumbered(value)
                && Labels.requestRow(value).isEmpty()
                && Labels.disclosureRow(value).isEmpty()
                && Labels.header(value).isEmpty()
                && !value.contains("项");
    }

    private static boolean holdsDigit(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isDigit(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int lastText(List<Cell> cells, int end) {
        int last = end - 1;
        while (last > 0 && cells.get(last).text().isBlank()) {
            last--;
        }
        return last;
    }

    private static String text(List<Cell> cells) {
        var text = new StringBuilder();
        for (var cell : cells) {
            text.append(cell.text().value().strip());
        }
        return text.toString();
    }
}
