package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Drawing;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;

class ProseRowsTest {
    @Test
    void headingsAndSentencesInRowsOfTheirOwnAreParagraphs() {
        var table = table(
                List.of("一、总体情况"),
                List.of("全年平稳。"),
                List.of("二、主动公开政府信息情况"),
                List.of("第二十条第（一）项"),
                List.of("规章", "0"),
                List.of("尾声。"));

        assertThat(Drawing.of(ProseRows.apart(table)))
                .containsExactly("一、总体情况", "全年平稳。", "二、主动公开政府信息情况", "[1:第二十条第（一）项][1:规章 2:0]", "尾声。");
    }

    @Test
    void cellsKeepTheirRowsAndTables() {
        var blocks = ProseRows.apart(table(List.of("规章", "0"), List.of("一、总体情况"), List.of("行政许可", "5")))
                .blocks();

        assertThat(blocks.getLast()).isInstanceOfSatisfying(Grid.class, grid -> {
            assertThat(grid.number()).isEqualTo(1);
            assertThat(grid.rows().getFirst().cells().getFirst().row()).isEqualTo(3);
        });
    }

    @Test
    void aTableWithoutProseStaysAsItIs() {
        var table = table(List.of("规章", "全年0件。"), List.of("行政许可", "5"));

        assertThat(ProseRows.apart(table)).isSameAs(table);
    }

    @SafeVarargs
    private static Document table(List<String>... rows) {
        var grid = new ArrayList<Row>();
        for (var row : rows) {
            int number = grid.size() + 1;
            var cells = new ArrayList<Cell>();
            row.forEach(text ->
                    cells.add(Cell.single(Text.of(text, (_, _) -> Source.NOWHERE), number, cells.size() + 1)));
            grid.add(new Row(cells));
        }
        return new Document("html", List.of(new Grid(1, grid, true)), List.of());
    }
}
