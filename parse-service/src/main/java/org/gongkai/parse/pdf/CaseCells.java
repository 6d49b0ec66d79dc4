package org.gongkai.parse.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.pdf.PlacedNames.Name;
import org.jspecify.annotations.Nullable;

/** The cells of table four, each with the figure of its group and its outcome; left blank where none was found. */
final class CaseCells {
    private final @Nullable Segment[] cells = new Segment[CaseNames.CELLS];

    /** Puts a figure into its cell; false where another stands there. */
    boolean put(int group, int outcome, Segment figure) {
        int index = group * CaseNames.OUTCOMES_EACH + outcome;
        boolean isFree = cells[index] == null;
        cells[index] = figure;
        return isFree;
    }

    /** The table as its heads and one row of figures. */
    List<Row> rows(List<Name> groups, List<Name> outcomes, PageView page) {
        var heads = new ArrayList<Cell>();
        var names = new ArrayList<Cell>();
        var values = new ArrayList<Cell>();
        for (int i = 0; i < cells.length; i++) {
            var group = groups.get(i / CaseNames.OUTCOMES_EACH);
            var outcome = outcomes.get(0);
            for (var name : outcomes) {
                outcome = CaseNames.outcome(name) == i % CaseNames.OUTCOMES_EACH ? name : outcome;
            }
            if (i % CaseNames.OUTCOMES_EACH == 0) {
                heads.add(new Cell(text(group, page), 1, i + 1, CaseNames.OUTCOMES_EACH, 1));
            }
            names.add(new Cell(text(outcome, page), 2, i + 1, 1, 1));
            var figure = cells[i];
            var place = page.place(group.left(), group.first() - 1, outcome.right(), outcome.last() + 1);
            var value = figure == null ? Text.of("", (_, _) -> place) : figure.text(page);
            values.add(new Cell(value, 3, i + 1, 1, 1, figure != null && Doubts.isOverprinted(figure.glyphs())));
        }
        return List.of(new Row(heads), new Row(names), new Row(values));
    }

    private static Text text(Name name, PageView page) {
        return GlyphText.join(name.lines().stream().map(line -> line.text(page)).toList());
    }
}
