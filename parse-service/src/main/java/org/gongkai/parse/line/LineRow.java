package org.gongkai.parse.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.PrintedNumber;

/**
 * A row of a table.
 *
 * @param group how many of its figures make a group whose last is the sum of the others; 0 for none
 * @param columns how many figures it has
 * @param above headings between the row above and its label
 * @param label the lines of its label; none where it is lost, or where the table has none
 * @param cells the lines behind it; one too many where the number of a page is among them
 */
record LineRow(int group, int columns, List<CellLine> above, List<CellLine> label, List<CellLine> cells) {
    LineRow withCells(List<CellLine> others) {
        return new LineRow(group, columns, above, label, others);
    }

    boolean isCrowded() {
        return cells.size() > columns;
    }

    /** Whether it has as many cells as columns, or the number of a page besides. */
    boolean isUnderstood() {
        return cells.size() == columns
                || (cells.size() == columns + 1
                        && cells.stream().anyMatch(line -> line.page().isPresent()));
    }

    /** Without empty lines between the table and what follows; the last of them stays where it may be a cell. */
    LineRow withoutEnd() {
        int end = cells.size();
        while (end > columns && !cells.get(end - 1).isFigure()) {
            end--;
        }
        var left = cells.subList(0, end);
        boolean isSure = end > columns
                || end == cells.size()
                || addsUp(left)
                || left.stream().noneMatch(line -> line.page().isPresent());
        return withCells(isSure ? left : cells.subList(0, end + 1));
    }

    /** The ways to read its cells when one of them is the number of a page. */
    private List<List<CellLine>> without(Optional<Integer> page) {
        return Stream.iterate(0, i -> i + 1)
                .limit(cells.size())
                .filter(i -> cells.get(i)
                        .page()
                        .filter(number -> page.isEmpty() || page.get().equals(number))
                        .isPresent())
                .map(i -> Stream.concat(cells.subList(0, i).stream(), cells.subList(i + 1, cells.size()).stream())
                        .toList())
                .toList();
    }

    /** All ways to read it: a number may be that of a page, and an empty line behind the cells of the last row no cell. */
    private List<List<CellLine>> ways() {
        var ways = new ArrayList<>(without(Optional.empty()));
        if (!cells.getLast().isFigure()) {
            ways.add(cells.subList(0, cells.size() - 1));
        }
        return ways;
    }

    /** What its columns hold; in doubt where that depends on which of the numbers is that of a page. */
    private List<Cell> columns(Optional<Integer> page) {
        if (!isCrowded()) {
            return asFar(List.of(cells));
        }
        var all = distinct(ways());
        var possible = all.stream().filter(way -> !isDenied(way)).toList();
        var counted = page.isEmpty() ? all : distinct(without(page));
        var proven = counted.stream().filter(this::isProven).toList();
        if (counted.size() > 1) {
            return asFar(proven.size() == 1 ? proven : counted);
        }
        // Where only another way adds up, the pages may be counted wrong.
        return asFar(counted.stream().anyMatch(possible::contains) || possible.isEmpty() ? counted : all);
    }

    /** Blank cells may be what is wanting in a sum. */
    private boolean isProven(List<CellLine> way) {
        return !isDenied(way)
                && group > 0
                && way.stream()
                        .noneMatch(line -> PrintedNumber.isBlank(line.text().value()));
    }

    /** As far as the ways to read the row agree; the other cells are in doubt. */
    private static List<Cell> asFar(List<List<CellLine>> ways) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < ways.getFirst().size(); i++) {
            int column = i;
            var values = ways.stream().map(way -> way.get(column).text()).toList();
            boolean isDoubtful =
                    values.stream().map(text -> text.value().strip()).distinct().count() > 1;
            cells.add(new Cell(values.getFirst(), 1, column + 1, 1, 1, isDoubtful));
        }
        return cells;
    }

    private static List<List<CellLine>> distinct(List<List<CellLine>> ways) {
        var distinct = new ArrayList<List<CellLine>>();
        for (var way : ways) {
            if (distinct.stream().noneMatch(other -> values(other).equals(values(way)))) {
                distinct.add(way);
            }
        }
        return distinct;
    }

    /** What its cells print. */
    List<String> printed() {
        return values(cells);
    }

    private static List<String> values(List<CellLine> way) {
        return way.stream().map(line -> line.text().value().strip()).toList();
    }

    /** The numbers among its cells that may be that of a page. */
    List<Integer> pages() {
        return cells.stream().flatMap(line -> line.page().stream()).distinct().toList();
    }

    /** Those of them without which no sum is wrong. */
    List<Integer> likelyPages() {
        return pages().stream()
                .filter(page -> without(Optional.of(page)).stream().anyMatch(way -> !isDenied(way)))
                .toList();
    }

    /** Whether a total is printed that is not the sum. */
    private boolean isDenied(List<CellLine> way) {
        for (int last = group - 1; group > 0 && last < way.size(); last += group) {
            if (!PrintedNumber.isBlank(way.get(last).text().value())
                    && !addsUp(way.subList(last - group + 1, last + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean addsUp(List<CellLine> way) {
        if (group == 0) {
            return false;
        }
        for (int from = 0; from < way.size(); from += group) {
            var parts = BigDecimal.ZERO;
            for (var line : way.subList(from, from + group - 1)) {
                parts = parts.add(value(line));
            }
            if (parts.compareTo(value(way.get(from + group - 1))) != 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal value(CellLine line) {
        return PrintedNumber.read(line.text().value()).map(PrintedNumber::value).orElse(BigDecimal.ZERO);
    }

    /**
     * The headings above it, where there are any, and the row itself.
     *
     * @param page the number of the page among its cells; empty where it is not known
     */
    List<Row> rows(Optional<Integer> page) {
        var rows = new ArrayList<Row>();
        var heads = HeadLines.joined(above).orElse(List.of());
        if (!heads.isEmpty()) {
            rows.add(heads(heads));
        }
        var columns = columns(page);
        var first = columns.getFirst().text();
        var words = label.isEmpty()
                ? first.part(0, 0)
                : Text.joined(label.stream().map(CellLine::text).toList());
        rows.add(row(group == 0 || group == this.columns ? List.of(words) : List.of(), columns));
        return rows;
    }

    /** Lines do not tell above which columns heads stand: all of them begin at the first. */
    private static Row heads(List<Text> heads) {
        return new Row(heads.stream().map(text -> Cell.single(text, 1, 1)).toList());
    }

    private static Row row(List<Text> words, List<Cell> figures) {
        var cells = new ArrayList<Cell>();
        words.forEach(text -> cells.add(Cell.single(text, 1, cells.size() + 1)));
        figures.forEach(cell -> cells.add(new Cell(cell.text(), 1, cells.size() + 1, 1, 1, cell.doubtful())));
        return new Row(cells);
    }

    /** The row where it stands in a grid. */
    static Row at(int number, Row row) {
        return new Row(row.cells().stream()
                .map(cell -> new Cell(cell.text(), number, cell.column(), 1, 1, cell.doubtful()))
                .toList());
    }
}
