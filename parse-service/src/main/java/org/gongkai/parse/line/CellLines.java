package org.gongkai.parse.line;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.events.Format;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.FigureReader;
import org.gongkai.parse.template.Heading;

/**
 * Finds the three tables where every cell stands on a line of its own, also blank ones, with numbers of pages between them.
 * Which lines are blank cells is told by all rows together: there is one way in which each has as many cells as columns.
 */
public final class CellLines {
    /** Lines that may be cells; of the three tables about two hundred are. */
    private static final int FEWEST_FIGURES = 60;

    private static final int FEWEST_CELLS = 12;
    /** Table two has as many figures in the format of 2021, or blank cells for them. */
    private static final int FEWEST_COLUMNS = 10;

    private static final int LONGEST_CELL = 80;
    private static final int MOST_LINES = 1_200;
    private static final List<TableForm> REQUESTS =
            List.of(TableForm.requests(Format.V2021), TableForm.requests(Format.V2019));
    private static final List<TableForm> DISCLOSURES =
            List.of(TableForm.disclosures(Format.V2021), TableForm.disclosures(Format.V2019));

    private final List<Block> blocks;
    private final int lastGrid;
    private final List<Found> found = new ArrayList<>();

    private CellLines(Document document) {
        this.blocks = document.blocks();
        this.lastGrid = document.lastGrid();
    }

    /**
     * A table and the blocks that it takes the place of.
     *
     * @param start the first of them
     * @param end one behind the last
     */
    private record Found(int start, int end, List<LineRow> rows) {}

    /** The same document, with such tables as grids and without blank paragraphs. */
    public static Document in(Document document) {
        boolean holdsFigures = !document.isPlaced() && holdsFigures(document.blocks());
        if (!holdsFigures && document.blocks().stream().noneMatch(CellLines::isBlank)) {
            return document;
        }
        var blocks = holdsFigures ? new CellLines(document).replaced() : document.blocks();
        return document.with(blocks.stream().filter(block -> !isBlank(block)).toList());
    }

    private static boolean holdsFigures(List<Block> blocks) {
        return blocks.stream().filter(CellLines::isFigure).limit(FEWEST_FIGURES).count() == FEWEST_FIGURES;
    }

    private static boolean isFigure(Block block) {
        return block instanceof Paragraph(var text) && (text.isBlank() || FigureReader.isFigure(text.value()));
    }

    private static boolean isBlank(Block block) {
        return block instanceof Paragraph(var text) && text.original().isBlank();
    }

    private List<Block> replaced() {
        List<Found> chosen = List.of();
        boolean holdsBlanks = blocks.stream().anyMatch(block -> block instanceof Paragraph(var text) && text.isBlank());
        for (var spacing : Spacing.values()) {
            if (!chosen.isEmpty() && (spacing != Spacing.EVERY || !holdsBlanks)) {
                continue;
            }
            find(spacing);
            var rows = requests(found);
            // An empty line that another spacing takes for nothing is a cell where it fits as well as one.
            boolean isOther = spacing == Spacing.EVERY && !rows.equals(requests(chosen));
            if (!rows.isEmpty() && (chosen.isEmpty() || isOther)) {
                chosen = List.copyOf(found);
            }
            found.clear();
        }
        found.addAll(chosen);
        return found.isEmpty() ? blocks : withGrids();
    }

    /** The cells of table three; none where it was not found. */
    private static List<List<String>> requests(List<Found> found) {
        return found.stream()
                .filter(table -> REQUESTS.stream()
                        .anyMatch(form -> form.rows().size() == table.rows().size()))
                .flatMap(table -> table.rows().stream())
                .map(LineRow::printed)
                .toList();
    }

    /** Tables stand between headings, prose and what is drawn as a table. */
    private void find(Spacing spacing) {
        int start = 0;
        for (int i = 0; i <= blocks.size(); i++) {
            if (i == blocks.size() || !(blocks.get(i) instanceof Paragraph(var text)) || isProse(text)) {
                if (i - start > FEWEST_CELLS && i - start < MOST_LINES) {
                    find(spacing, start, i);
                }
                start = i + 1;
            }
        }
    }

    private static boolean isProse(Text text) {
        var value = text.value();
        return value.length() > LONGEST_CELL
                || value.indexOf('。') >= 0
                || Heading.of(text).isPresent();
    }

    private void find(Spacing spacing, int start, int end) {
        var lines = new ArrayList<CellLine>();
        for (int i = start; i < end; i++) {
            if (blocks.get(i) instanceof Paragraph(var text) && !CellLine.isPage(text)) {
                lines.add(CellLine.of(text, i));
            }
        }
        if (lines.stream().filter(line -> !line.isWords()).count() < FEWEST_COLUMNS) {
            return;
        }
        var cells = spacing.cells(lines);
        int from = 0;
        for (var forms : List.of(DISCLOSURES, REQUESTS)) {
            int behind = from;
            var table = forms.stream()
                    .map(form -> LineTable.read(cells, behind, form, spacing))
                    .flatMap(Optional::stream)
                    .toList();
            if (table.size() == 1) {
                from = take(table.getFirst(), cells);
            }
        }
        CaseLines.read(cells, from, spacing).ifPresent(table -> take(table, cells));
    }

    private int take(LineTable table, List<CellLine> cells) {
        found.add(new Found(
                cells.get(table.start()).at(), cells.get(table.end() - 1).at() + 1, table.rows()));
        return table.end();
    }

    private List<Block> withGrids() {
        int number = lastGrid;
        var pages = pages();
        var all = new ArrayList<Block>();
        int next = 0;
        for (var table : found) {
            all.addAll(blocks.subList(next, table.start()));
            var rows = new ArrayList<Row>();
            for (var row : table.rows()) {
                row.rows(Optional.ofNullable(pages.get(row)))
                        .forEach(made -> rows.add(LineRow.at(rows.size() + 1, made)));
            }
            all.add(new Grid(++number, rows, true));
            next = table.end();
        }
        all.addAll(blocks.subList(next, blocks.size()));
        return all;
    }

    /** The rows that the number of a page is in, each with this number, as far as these count up through the document. */
    private Map<LineRow, Integer> pages() {
        var sequence = new PageSequence();
        var pages = new IdentityHashMap<LineRow, Integer>();
        int next = 0;
        for (var table : found) {
            alone(next, table.start(), sequence);
            for (var row : table.rows()) {
                row.above().forEach(line -> add(line.page(), sequence));
                if (row.isCrowded()) {
                    pages.put(row, sequence.add(row.pages(), row.likelyPages()));
                }
            }
            next = table.end();
        }
        alone(next, blocks.size(), sequence);
        var first = sequence.first();
        pages.replaceAll((_, place) -> first.orElse(0) + place);
        return first.isEmpty() ? Map.of() : pages;
    }

    /** Numbers on lines of their own outside of tables. */
    private void alone(int start, int end, PageSequence sequence) {
        for (var block : blocks.subList(start, end)) {
            if (block instanceof Paragraph(var text)) {
                add(CellLine.page(text), sequence);
            }
        }
    }

    private static void add(Optional<Integer> page, PageSequence sequence) {
        page.ifPresent(number -> sequence.add(List.of(number), List.of(number)));
    }
}
