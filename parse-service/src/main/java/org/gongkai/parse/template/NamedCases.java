package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.events.CellId;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;

/**
 * Table four set out in another way than that of the format, in one table or in several: the outcomes as rows, a row for each
 * figure, a table for each group. Where the words beside and above each figure and over its table name one cell of the format,
 * and all cells are there once, the format is restored.
 */
public final class NamedCases {
    private static final int SECTION = 4;
    private static final int OUTCOMES = CaseOutcome.values().length;
    private static final int ALL = OUTCOMES * CaseGroup.values().length;
    /** A row with more figures is that of the format. */
    private static final int MOST_FIGURES = 10;

    private final Map<CellId, Cell> found = new HashMap<>();
    private final List<Grid> grids = new ArrayList<>();
    private List<String> caption = List.of();
    private boolean isUnclear;

    private NamedCases() {}

    /** The same document with such a table as the format prints it. */
    public static Document inPlace(Document document) {
        var cases = new NamedCases();
        int section = 0;
        for (var block : document.blocks()) {
            if (block instanceof Paragraph(var text)) {
                var heading = Heading.of(text);
                section = heading.map(Heading::section).orElse(section);
                if (heading.isEmpty() && section == SECTION && !text.isBlank()) {
                    cases.caption = CaseNames.inCaption(text.value());
                }
            } else if (block instanceof Grid grid && section == SECTION) {
                cases.add(grid);
            }
        }
        return cases.isUnclear || cases.found.size() < ALL ? document : cases.in(document);
    }

    private void add(Grid grid) {
        grids.add(grid);
        var names = new CaseNames(grid, caption);
        for (var row : grid.rows()) {
            int figures = 0;
            for (var figure : names.figures(row)) {
                var cell = names.of(row, figure);
                boolean isBlank = figure.text().isBlank();
                figures += isBlank ? 0 : 1;
                isUnclear |= cell.isPresent() ? found.put(cell.get(), figure) != null : !isBlank;
            }
            isUnclear |= figures > MOST_FIGURES;
        }
        caption = List.of();
    }

    private Document in(Document document) {
        var blocks = new ArrayList<Block>();
        for (var block : document.blocks()) {
            if (!(block instanceof Grid grid) || !grids.contains(grid)) {
                blocks.add(block);
            } else if (grid.equals(grids.getFirst())) {
                blocks.add(new Grid(grid.number(), rows(), true));
            }
        }
        return document.with(blocks);
    }

    private List<Row> rows() {
        var groups = new ArrayList<Cell>();
        var outcomes = new ArrayList<Cell>();
        var figures = new ArrayList<Cell>();
        for (var group : CaseGroup.values()) {
            for (var outcome : CaseOutcome.values()) {
                var figure = Optional.ofNullable(found.get(CellId.cases(group, outcome)))
                        .orElseThrow();
                int column = figures.size() + 1;
                if (figures.size() % OUTCOMES == 0) {
                    groups.add(new Cell(head(group.label(), figure), 1, column, OUTCOMES, 1, false));
                }
                outcomes.add(Cell.single(head(outcome.label(), figure), 2, column));
                figures.add(new Cell(figure.text(), 3, column, 1, 1, figure.doubtful()));
            }
        }
        return Stream.of(groups, outcomes, figures).map(Row::new).toList();
    }

    /** A head has the place of the figure that it now stands above. */
    private static Text head(String word, Cell figure) {
        return Text.of(word, (_, _) -> figure.text().source());
    }
}
