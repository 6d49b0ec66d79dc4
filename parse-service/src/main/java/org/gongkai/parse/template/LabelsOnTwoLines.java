package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.jspecify.annotations.Nullable;

/**
 * Typed rows whose label has a line break in it: its beginning is a line without cells, its end stands before the figures.
 * Where the two are the
 * label of a row, letter for letter, and the end alone is not, they are one again.
 */
public final class LabelsOnTwoLines {
    private static final int LONGEST = 60;

    private LabelsOnTwoLines() {}

    /** The same document with such labels whole. */
    public static Document joined(Document document) {
        var blocks = new ArrayList<Block>();
        for (var block : document.blocks()) {
            var whole = blocks.isEmpty() || !(block instanceof Grid grid) ? null : whole(blocks.getLast(), grid);
            if (whole != null) {
                blocks.removeLast();
            }
            blocks.add(whole == null ? block : whole);
        }
        return blocks.size() == document.blocks().size()
                ? document
                : new Document(document.reader(), blocks, document.problems());
    }

    /** The grid with the first label whole; null where it is already. */
    private static @Nullable Grid whole(Block before, Grid grid) {
        if (grid.exact()
                || !(before instanceof Paragraph(var beginning))
                || beginning.value().length() > LONGEST) {
            return null;
        }
        var cells = new ArrayList<>(grid.rows().getFirst().cells());
        var end = cells.getFirst().text();
        if (isWhole(end.value())
                || !isWhole(beginning.value().strip() + end.value().strip())) {
            return null;
        }
        cells.set(0, cells.getFirst().withText(Text.joined(List.of(beginning, end))));
        var rows = new ArrayList<>(grid.rows());
        rows.set(0, new Row(cells));
        return new Grid(grid.number(), rows, false);
    }

    /** Letter for letter, so that nothing else has got into it. */
    private static boolean isWhole(String label) {
        var core = LabelIndex.core(label);
        return Stream.concat(
                        Labels.requestRow(label).stream().flatMap(row -> Labels.spellings(row).stream()),
                        Labels.disclosureRow(label).stream().flatMap(row -> Labels.spellings(row).stream()))
                .anyMatch(spelling -> LabelIndex.core(spelling).equals(core));
    }
}
