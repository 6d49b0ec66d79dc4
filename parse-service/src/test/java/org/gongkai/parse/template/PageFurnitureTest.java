package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Prose;
import org.junit.jupiter.api.Test;

class PageFurnitureTest {
    @Test
    void numbersThatCountUpAndTheTitleBehindThemAreNoText() {
        assertThat(left("5", "- 1 -", "远山县2022年政府信息公开工作年度报告", "6", "- 2 -", "远山县2022年政府信息公开工作年度报告", "7", "— 3 —", "8"))
                .containsExactly("5", "6", "7", "8");
    }

    @Test
    void aFigureBetweenTwoBlankCellsIsNoPageNumber() {
        assertThat(left("规章", "- 1 -", "规范性文件", "- 3 -", "行政许可", "- 2 -"))
                .containsExactly("规章", "- 1 -", "规范性文件", "- 3 -", "行政许可", "- 2 -");
        assertThat(left("规章", "- 1 -", "规范性文件", "- 2 -")).hasSize(4);
    }

    @Test
    void aLabelBehindPageNumbersStays() {
        assertThat(left("- 1 -", "二、上年结转政府信息公开申请数量", "- 2 -", "二、上年结转政府信息公开申请数量", "- 3 -"))
                .hasSize(2);
    }

    private static List<String> left(String... lines) {
        var document = new Document(
                "text", Stream.of(lines).<Block>map(Prose::paragraph).toList(), List.of());
        return PageFurniture.removed(document).blocks().stream()
                .map(block -> ((Paragraph) block).text().value())
                .toList();
    }
}
