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

class SideColumnsTest {
    @Test
    void unitsAndRemarksBesideTheFiguresAreNone() {
        assertThat(removed("申请人情况|单位|自然人|总计|备注", "一、本年新收政府信息公开申请数量|件|3|3|含上年2件", "（七）总计|件|3|3|1"))
                .containsExactly("申请人情况|自然人|总计", "一、本年新收政府信息公开申请数量|3|3", "（七）总计|3|3");
    }

    @Test
    void headsOfAnotherBlockStandOverColumnsOfTheirOwn() {
        assertThat(removed("信息内容|本年制发件数|备注", "规章|1|2", "信息内容|上一年项目数量|本年增/减", "行政许可|7|8"))
                .containsExactly("信息内容|本年制发件数", "规章|1", "信息内容|上一年项目数量|本年增/减", "行政许可|7|8");
    }

    @Test
    void aRowThatMayHaveLostCellsKeepsAllOthers() {
        assertThat(removed("信息内容|本年制发件数|备注", "规章|1", "行政规范性文件|1|2"))
                .containsExactly("信息内容|本年制发件数", "规章|1", "行政规范性文件|1");
    }

    @Test
    void aWordAmongFiguresIsNoHead() {
        assertThat(removed("规章|1|2", "备注|3|4")).containsExactly("规章|1|2", "备注|3|4");
    }

    private static List<String> removed(String... lines) {
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            var cells = new ArrayList<Cell>();
            for (var text : line.split("\\|", -1)) {
                cells.add(Cell.single(Text.of(text, (_, _) -> Source.NOWHERE), rows.size() + 1, cells.size() + 1));
            }
            rows.add(new Row(cells));
        }
        var document = SideColumns.removed(new Document("text", List.of(new Grid(1, rows, false)), List.of()));
        return ((Grid) document.blocks().getFirst())
                .rows().stream()
                        .map(row -> row.cells().stream()
                                .map(cell -> cell.text().value())
                                .collect(Collectors.joining("|")))
                        .toList();
    }
}
