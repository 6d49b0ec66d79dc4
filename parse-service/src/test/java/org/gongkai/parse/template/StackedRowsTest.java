package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;

class StackedRowsTest {
    @Test
    void aCellOfSeveralLabelsIsSeveralRows() {
        assertThat(apart("（四）无法提供", "1.本机关不掌握相关政府信息\n2.没有现成信息需要另行制作", "3\n0", "", "3\n/"))
                .containsExactly("（四）无法提供|1.本机关不掌握相关政府信息|3||3", "2.没有现成信息需要另行制作|0||/");
        assertThat(apart("行政处罚\n行政强制", "5\n6")).containsExactly("行政处罚|5", "行政强制|6");
    }

    @Test
    void aLabelThatIsWrappedIsOne() {
        assertThat(apart("行政\n处罚", "5\n6")).containsExactly("行政\n处罚|5\n6");
        assertThat(apart("2.没有现成信息\n需要另行制作", "1\n2")).hasSize(1);
    }

    @Test
    void aRowWhoseCellsDoNotAgreeStaysWhole() {
        assertThat(apart("行政处罚\n行政强制", "5")).hasSize(1);
        assertThat(apart("行政处罚\n行政强制", "5\n6\n7")).hasSize(1);
        assertThat(apart("行政处罚\n行政强制", "上一年\n项目")).hasSize(1);
    }

    private static List<String> apart(String... texts) {
        var cells = new ArrayList<Cell>();
        for (var text : texts) {
            cells.add(Cell.single(Text.of(text, (_, _) -> Source.NOWHERE), 1, cells.size() + 1));
        }
        var grid = new Grid(1, List.of(new Row(cells)), true);
        var document = StackedRows.apart(new Document("html", List.of(grid), List.of()));
        return ((Grid) document.blocks().getFirst())
                .rows().stream()
                        .map(row -> row.cells().stream()
                                .map(cell -> cell.text().value())
                                .collect(Collectors.joining("|")))
                        .toList();
    }
}
