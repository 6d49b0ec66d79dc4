package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Drawing;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;

class HalvedTablesTest {
    private static final String LEFT = "项目|自然人|商业企业|科研机构|社会公益组织\n一、本年新收|1|2|3|4\n\n二、上年结转|5|6|7|8";
    private static final String RIGHT = "项目（续）|法律服务机构|其他|总计\n一、本年\t新收|0|0|10\n二、上年结转|0|1|27";

    @Test
    void columnsPrintedBelowTheOthersOfTheSameRowsStandBesideThem() {
        assertThat(joined("pdf", LEFT + "\n\n" + RIGHT))
                .containsExactly("[1:项目 2:自然人 3:商业企业 4:科研机构 5:社会公益组织 6:法律服务机构 7:其他 8:总计]"
                        + "[1:一、本年新收 2:1 3:2 4:3 5:4 6:0 7:0 8:10][1:二、上年结转 2:5 3:6 4:7 5:8 6:0 7:1 8:27]");
    }

    @Test
    void thePartsMayTouch() {
        assertThat(joined("pdf", LEFT + "\n" + RIGHT)).hasSize(1);
    }

    @Test
    void tablesWithOtherRowsOrWithoutAllColumnsStayApart() {
        assertThat(joined("pdf", LEFT + "\n\n" + RIGHT.replace("二、", "四、"))).hasSize(3);
        assertThat(joined("pdf", LEFT + "\n\n" + RIGHT.replace("总计", "自然人"))).hasSize(3);
        assertThat(joined("pdf", LEFT + "\n\n" + RIGHT + "\n三、本年度办理结果")).hasSize(3);
        assertThat(joined("pdf", LEFT)).hasSize(2);
    }

    @Test
    void theyAreJoinedWhateverTheDocument() {
        assertThat(joined("text", LEFT + "\n\n" + RIGHT)).isEqualTo(joined("pdf", LEFT + "\n\n" + RIGHT));
    }

    private static List<String> joined(String reader, String drawing) {
        var blocks = new ArrayList<Block>();
        for (var table : drawing.split("\n\n", -1)) {
            var rows = new ArrayList<Row>();
            for (var line : table.split("\n", -1)) {
                var cells = new ArrayList<Cell>();
                for (var value : line.split("\\|", -1)) {
                    cells.add(Cell.single(Text.of(value, (_, _) -> Source.NOWHERE), rows.size() + 1, cells.size() + 1));
                }
                rows.add(new Row(cells));
            }
            blocks.add(new Grid(blocks.size() + 1, rows, true));
        }
        return Drawing.of(HalvedTables.joined(new Document(reader, blocks, List.of())));
    }
}
