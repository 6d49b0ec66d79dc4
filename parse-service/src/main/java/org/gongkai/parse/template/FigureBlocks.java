package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.FigureReader;

/**
 * All figures of several rows in one cell, where no line parts them: as many lines as the cell covers rows, each with as many
 * figures as it covers columns. Where one is missing or too many, the cell stays as it is.
 */
public final class FigureBlocks {
    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private FigureBlocks() {}

    /** The same document, each of such figures in a cell of its own. */
    public static Document apart(Document document) {
        var blocks = new ArrayList<Block>();
        for (var block : document.blocks()) {
            blocks.add(block instanceof Grid grid && grid.exact() ? apart(grid) : block);
        }
        return blocks.equals(document.blocks()) ? document : document.with(blocks);
    }

    private static Grid apart(Grid grid) {
        var rows = new ArrayList<List<Cell>>();
        grid.rows().forEach(row -> rows.add(new ArrayList<>(row.cells())));
        boolean isChanged = false;
        for (int i = 0; i < rows.size(); i++) {
            for (var cell : List.copyOf(rows.get(i))) {
                var figures = i + cell.rowSpan() <= rows.size() ? figures(cell) : Optional.<List<List<Text>>>empty();
                if (figures.isPresent()) {
                    rows.get(i).remove(cell);
                    put(figures.get(), cell, rows.subList(i, i + cell.rowSpan()));
                    isChanged = true;
                }
            }
        }
        return isChanged ? new Grid(grid.number(), rows.stream().map(Row::new).toList(), true) : grid;
    }

    private static void put(List<List<Text>> figures, Cell block, List<List<Cell>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < figures.get(i).size(); j++) {
                rows.get(i).add(Cell.single(figures.get(i).get(j), block.row() + i, block.column() + j));
            }
            rows.get(i).sort(Comparator.comparingInt(Cell::column));
        }
    }

    /** The figures line by line; empty where they do not fill the rows and columns. */
    private static Optional<List<List<Text>>> figures(Cell cell) {
        if (cell.rowSpan() < 2 || cell.columnSpan() < 2) {
            return Optional.empty();
        }
        var lines = parts(LINE, cell.text()).stream()
                .filter(line -> !line.isBlank())
                .map(line -> parts(WORD, line))
                .toList();
        boolean isFull = lines.size() == cell.rowSpan()
                && lines.stream()
                        .allMatch(line -> line.size() == cell.columnSpan()
                                && line.stream().map(Text::value).allMatch(FigureReader::isFigure));
        return isFull ? Optional.of(lines) : Optional.empty();
    }

    private static List<Text> parts(Pattern pattern, Text text) {
        return pattern.matcher(text.value())
                .results()
                .map(part -> text.part(part.start(), part.end()))
                .toList();
    }
}
