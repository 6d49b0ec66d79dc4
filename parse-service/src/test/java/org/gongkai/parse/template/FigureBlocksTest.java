package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;

class FigureBlocksTest {
    @Test
    void asManyLinesOfFiguresAsRowsAndColumnsAreCellsOfTheirOwn() {
        assertThat(rows("1 0 -\n12 3 15")).isEqualTo("甲[2:1][3:0][4:-] 乙[2:12][3:3][4:15]");
    }

    @Test
    void aFigureTooFewOrTooManyLeavesTheCellAsItIs() {
        for (var text :
                List.of("1 0\n12 3 15", "1 0 1 0\n12 3 15", "1 0 1\n12 3 15\n1 1 1", "1 0 1 12 3 15", "1 0 x\n1 2 3")) {
            assertThat(rows(text)).isEqualTo("甲[2:" + text + "] 乙");
        }
    }

    private static String rows(String block) {
        var first = new Row(List.of(Cell.single(text("甲"), 1, 1), new Cell(text(block), 1, 2, 3, 2, true)));
        var second = new Row(List.of(Cell.single(text("乙"), 2, 1)));
        var document = new Document("pdf", List.of(new Grid(1, List.of(first, second), true)), List.of());
        return FigureBlocks.apart(document).blocks().stream()
                .map(Grid.class::cast)
                .flatMap(grid -> grid.rows().stream())
                .map(FigureBlocksTest::row)
                .collect(Collectors.joining(" "));
    }

    private static String row(Row row) {
        return row.cells().getFirst().text().value()
                + row.cells().stream()
                        .skip(1)
                        .map(cell -> "[" + cell.column() + ":" + cell.text().value() + "]")
                        .collect(Collectors.joining());
    }

    private static Text text(String value) {
        return Text.of(value, (_, _) -> Source.NOWHERE);
    }
}
