package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.text.TextReader;
import org.junit.jupiter.api.Test;

class CaseLinesTest {
    private static final String WHOLE = "1 0 2 0 3|0 / 0 4 4|5 6 7 8 26";

    @Test
    void groupsMayBeLinesUnderOutcomesWithSpacesOrRulersBetween() {
        assertThat(figures("""
                                        维持    纠正    其他   未审结   总计
                ----------------------- ------- ------- ------ -------- ------
                行政复议                1       0       2      0        3
                行政诉讼（未经复议直接起诉） 0   /       0      4        4
                行政诉讼（复议后起诉）  5       6       7      8        26
                """)).isEqualTo(WHOLE);
        assertThat(figures("""
                类别　　结果 维持　　结果 纠正　　其他 结果　　尚未 审结　　总 计

                行政复议　　1　　0　　2　　0　　3
                未经行政复议直接起诉　　0　　/　　0　　4　　4
                经复议后起诉　　5　　6　　7　　8　　26
                """)).isEqualTo(WHOLE);
    }

    @Test
    void aLabelMayBeBrokenAroundItsFigures() {
        assertThat(figures("""
                结果维持 结果纠正 其他结果 尚未审结 总计
                行政复议
                1 0 2 0 3
                未经复议直
                0 / 0 4 4
                行政诉讼 接起诉
                复议后起诉 5 6 7 8 26
                """)).isEqualTo(WHOLE);
    }

    @Test
    void theOutcomesMayStandAboveTheFiguresOfEachGroup() {
        assertThat(figures("""
                行政复议
                结果维持 结果纠正 其他结果 尚未审结 总计
                1 0 2 0 3
                行政诉讼（未经复议直接起诉）
                结果维持 结果纠正 其他结果 尚未审结 总计
                0 / 0 4 4
                行政诉讼（复议后起诉）
                结果维持 结果纠正 其他结果 尚未审结 总计
                5 6 7 8 26
                """)).isEqualTo(WHOLE);
    }

    @Test
    void aLineWithoutAllFiguresOrInAnotherOrderLeavesTheTextAsItIs() {
        var head = "结果维持 结果纠正 其他结果 尚未审结 总计\n";
        var lines = List.of("行政复议 1 0 2 0 3\n", "未经复议直接起诉 0 0 0 4 4\n", "复议后起诉 5 6 7 8 26\n");

        assertThat(tables(head + String.join("", lines))).hasSize(1);
        assertThat(tables(head + String.join("", lines.reversed()))).isEmpty();
        assertThat(tables(head + String.join("", lines).replace("0 0 0 4 4", "0 4 4")))
                .isEmpty();
        assertThat(tables(head + lines.get(0) + lines.get(1))).isEmpty();
        assertThat(tables(head + lines.get(0) + "另有调解结案 1 件\n" + lines.get(1) + lines.get(2)))
                .isEmpty();
        assertThat(tables(head.replace("其他结果 ", "") + String.join("", lines))).isEmpty();
    }

    private static String figures(String text) {
        var tables = tables(text);
        assertThat(tables).hasSize(1);
        return tables.getFirst().rows().stream()
                .skip(1)
                .map(CaseLinesTest::figures)
                .collect(Collectors.joining("|"));
    }

    private static String figures(Row row) {
        return row.cells().stream().skip(1).map(cell -> cell.text().value()).collect(Collectors.joining(" "));
    }

    private static List<Grid> tables(String lines) {
        var text = "四、政府信息公开行政复议、行政诉讼情况\n" + lines + "五、存在的主要问题及改进情况\n";
        var document = new Document("text", TextReader.blocks(text, Limits.USUAL), List.of());
        return CaseLines.in(document).blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }
}
