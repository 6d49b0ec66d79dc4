package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Drawing;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;

class LabelsOnTwoLinesTest {
    @Test
    void aLabelWithALineBreakInItIsOne() {
        assertThat(joined("2.没有现成信息需", "要另行制作", false)).containsExactly("[1:2.没有现成信息需要另行制作 2:4]");
        assertThat(joined("行政事业", "性收费", false)).containsExactly("[1:行政事业性收费 2:4]");
    }

    @Test
    void wordsThatAreNotALabelTogetherStayApart() {
        assertThat(joined("2.没有现成信息", "要另行制作", false)).hasSize(2);
        assertThat(joined("数据来自法规科", "要另行制作", false)).hasSize(2);
        assertThat(joined("3.其他", "（七）总计", false)).hasSize(2);
    }

    @Test
    void aTableThatIsLaidOutHoldsWholeLabels() {
        assertThat(joined("2.没有现成信息需", "要另行制作", true)).hasSize(2);
    }

    private static List<String> joined(String line, String label, boolean exact) {
        var row = new Row(List.of(Cell.single(text(label), 1, 1), Cell.single(text("4"), 1, 2)));
        var blocks = List.<Block>of(new Paragraph(text(line)), new Grid(1, List.of(row), exact));
        return Drawing.of(LabelsOnTwoLines.joined(new Document("text", blocks, List.of())));
    }

    private static Text text(String value) {
        return Text.of(value, Source::characters);
    }
}
