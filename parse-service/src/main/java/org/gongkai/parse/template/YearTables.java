package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Picture;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.FigureReader;
import org.jspecify.annotations.Nullable;

/**
 * Takes last year's figures out of a report that prints them too: in tables of their own under the caption 「2020年」, or in
 * columns of their own under that heading. Only a document that names both years so is touched.
 */
public final class YearTables {
    private static final Pattern CAPTION = Pattern.compile("[\\s#*（(]*(20\\d\\d)\\s*年度?(?:数据|情况)?[\\s*:：）)]*");

    private static final int LONGEST = 20;
    /** How many figures the rows of the three tables have, for two years. */
    private static final Set<Integer> TWICE_A_ROW = Set.of(2, 4, 6, 14, 30);

    private final int year;
    private final List<Block> blocks = new ArrayList<>();
    private final List<ParseProblem> problems = new ArrayList<>();
    /** Whether the last caption names another year. */
    private boolean isOther;

    private @Nullable Years years;

    private YearTables(int year) {
        this.year = year;
    }

    /**
     * The same document with the tables of the report's year only.
     *
     * @param year the report year; null when unknown, and then nothing is left out
     */
    public static Document only(@Nullable Integer year, Document document) {
        if (year == null) {
            return document;
        }
        var tables = new YearTables(year);
        boolean areCaptioned = tables.areCaptioned(document);
        for (var block : document.blocks()) {
            switch (block) {
                case Grid grid -> tables.add(grid);
                case Paragraph(var text) -> tables.add(text, areCaptioned);
                case Picture picture -> tables.blocks.add(picture);
            }
        }
        tables.problems.addAll(document.problems());
        return new Document(document.reader(), tables.blocks, tables.problems, document.name());
    }

    private boolean areCaptioned(Document document) {
        var years = document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .flatMap(block -> yearOf(((Paragraph) block).text()).stream())
                .distinct()
                .toList();
        return years.size() > 1 && years.contains(year);
    }

    private static Optional<Integer> yearOf(Text text) {
        if (text.value().length() > LONGEST || !text.value().contains("20")) {
            return Optional.empty(); // nearly every text
        }
        var matcher = CAPTION.matcher(text.value());
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** A heading or a sentence ends the table. */
    private void add(Text text, boolean areCaptioned) {
        var named = yearOf(text);
        if (named.isPresent()) {
            isOther = areCaptioned && named.get() != year;
        } else if (Heading.of(text).isPresent() || text.value().indexOf('。') >= 0) {
            isOther = false;
            years = null;
        }
        if (!isOther) {
            blocks.add(new Paragraph(text));
        }
    }

    private void add(Grid grid) {
        var own = isOther ? grid : ownColumns(grid);
        if (!isOther && !own.rows().isEmpty()) {
            blocks.add(own);
        }
    }

    /**
     * Below the headings of two years. Tables go on in the next grid, until a heading or a sentence ends them; its columns need
     * not be those of the grid before.
     */
    private Grid ownColumns(Grid grid) {
        boolean hasHeadings = false;
        boolean isLossy = false;
        var rows = new ArrayList<Row>();
        for (var row : grid.rows()) {
            var headings = Years.in(row, year);
            if (headings.isPresent()) {
                years = headings.get();
                hasHeadings = true;
            } else if (years == null) {
                rows.add(row);
            } else {
                var cells = grid.exact() && hasHeadings ? below(row.cells(), years) : ofBoth(row.cells(), years);
                if (cells.isEmpty()) {
                    isLossy = true;
                } else {
                    rows.add(new Row(cells));
                }
            }
        }
        if (isLossy) {
            var place = FigureReader.placeOf(grid.rows().getFirst().cells().getFirst(), grid.number());
            problems.add(new ParseProblem(ProblemKind.ROW_NOT_RECOGNISED, "two years side by side", place));
        }
        return new Grid(grid.number(), rows, grid.exact());
    }

    /**
     * The headings of two years above their columns.
     *
     * @param first column where the first year begins
     * @param second column where the second begins
     * @param isFirst whether the report's year is the first
     * @param others the single columns of the other year, where both take turns; else none
     */
    private record Years(int first, int second, boolean isFirst, Set<Integer> others) {
        /** A row that names the report's year and another, and nothing else but the usual headings. */
        static Optional<Years> in(Row row, int year) {
            var named = new ArrayList<Cell>();
            for (var cell : row.cells()) {
                if (yearOf(cell.text()).isPresent()) {
                    named.add(cell);
                }
            }
            if (named.size() < 2
                    || named.size() % 2 > 0
                    || !row.cells().stream().allMatch(Years::isHeading)) {
                return Optional.empty();
            }
            boolean isFirst = isOf(year, named.getFirst());
            var others = new HashSet<Integer>();
            for (int i = 0; i < named.size(); i++) {
                boolean isOwn = isOf(year, named.get(i));
                if (isOwn != ((i % 2 == 0) == isFirst)) {
                    return Optional.empty();
                }
                if (!isOwn && named.size() > 2) {
                    others.add(named.get(i).column());
                }
            }
            return Optional.of(new Years(named.getFirst().column(), named.get(1).column(), isFirst, others));
        }

        private static boolean isHeading(Cell cell) {
            return cell.text().isBlank()
                    || yearOf(cell.text()).isPresent()
                    || Labels.header(cell.text().value()).isPresent();
        }

        private static boolean isOf(int year, Cell cell) {
            return yearOf(cell.text()).filter(named -> named == year).isPresent();
        }
    }

    /** The cells left of both years, and those below the report's own. */
    private static List<Cell> below(List<Cell> cells, Years years) {
        if (!years.others().isEmpty()) {
            return cells.stream()
                    .filter(cell -> !years.others().contains(cell.column()))
                    .toList();
        }
        return cells.stream()
                .filter(cell -> cell.column() < years.first()
                        || (years.isFirst() ? cell.column() < years.second() : cell.column() >= years.second()))
                .toList();
    }

    /** Where the years take turns in columns that are not to be trusted nobody can tell them. */
    private static List<Cell> ofBoth(List<Cell> cells, Years years) {
        return years.others().isEmpty() ? half(cells, years.isFirst()) : List.of();
    }

    /** Where cells have no true columns, the figures behind the label are halved: 14 of them are 7 for each year. */
    private static List<Cell> half(List<Cell> cells, boolean isFirst) {
        int values = cells.size();
        while (values > 0 && FigureReader.isFigure(cells.get(values - 1))) {
            values--;
        }
        if (values == cells.size()) {
            return cells;
        }
        int from = values;
        while (from < cells.size() && !TWICE_A_ROW.contains(cells.size() - from)) {
            if (!cells.get(from).text().isBlank()) {
                return List.of();
            }
            from++; // what merged labels leave
        }
        int half = (cells.size() - from) / 2;
        var own = new ArrayList<>(cells.subList(0, values));
        own.addAll(isFirst ? cells.subList(from, from + half) : cells.subList(from + half, cells.size()));
        return own;
    }
}
