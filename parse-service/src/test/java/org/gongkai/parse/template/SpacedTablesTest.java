package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Picture;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;

class SpacedTablesTest {
    private static final String HEADINGS = """
            二、主动公开政府信息情况
                            第二十条第（一）项
              信息内容        本年制发件数       本年废止件数       现行有效件数
            """;
    private static final String REST = """
              行政许可             7
              行政处罚             0
              行政强制             0
              行政事业性
                                 0
                收费
            """;

    @Test
    void aFigureStandsInTheColumnOfItsHeadingAndBlankCellsStayBlank() {
        assertThat(cells(HEADINGS
                        + "    规章                          3              12\n  行政规范性文件                       5\n"
                        + REST))
                .startsWith("规章||3|12", "行政规范性文件||5|")
                .endsWith("行政事业性收费|0");
    }

    @Test
    void aFigureBetweenTwoHeadingsIsInDoubt() {
        assertThat(cells(HEADINGS + "    规章                 3\n  行政规范性文件\n" + REST))
                .startsWith("规章|?3|?3|?3");
    }

    @Test
    void cellsWithOneWideSpaceBetweenThemAreNotLinedUp() {
        var table = """
                二、主动公开政府信息情况
                第二十条第（一）项
                信息内容　本年制发件数　本年废止件数　现行有效件数
                规章　　　　　　　12
                行政规范性文件　　5　　6
                行政许可　7
                行政处罚　0
                行政强制　0
                行政事业性收费　0
                """;

        assertThat(blocks(table)).hasSize(9);
        assertThat(blocks(table.replace("　本年", "　　　本年")))
                .as("the same lines under heads that are lined up")
                .hasSize(2);
    }

    @Test
    void figuresOnLinesOfTheirOwnBelowALabelAreNotLaidOut() {
        assertThat(cells("二、主动公开政府信息情况\n第二十条第（一）项\n规章\n2\n行政规范性文件\n行政许可\n0\n行政处罚\n0\n行政强制\n0\n行政事业性收费\n0"))
                .isEmpty();
    }

    @Test
    void aLineThatIsNotUnderstoodLeavesTheTableAlone() {
        assertThat(cells(HEADINGS + "    规章           见附表\n  行政规范性文件        5\n" + REST))
                .isEmpty();
    }

    @Test
    void aCaptionIsNotTheFirstLineOfItsTable() {
        assertThat(SpacedForm.begins(4, "   表 3 行政复议、行政诉讼情况      单位：件")).isFalse();
        assertThat(SpacedForm.begins(2, "附表1 主动公开政府信息情况")).isFalse();
        assertThat(SpacedForm.begins(4, "       行政复议            行政诉讼")).isTrue();
    }

    @Test
    void tableFourEndsWithItsRowOfFigures() {
        assertThat(blocks(CASES + "      0    1    0    0    1    0    0    0    2    2    0    0    3    0    3\n"
                        + """
                  年度       行政复议      行政诉讼
                  2022          3             2
                """))
                .containsExactly("四、政府信息公开行政复议、行政诉讼情况", "0 1 0 0 1 0 0 0 2 2 0 0 3 0 3", "年度 行政复议 行政诉讼", "2022 3 2");
    }

    @Test
    void aSecondRowOfFiguresLeavesTableFourAlone() {
        var row = "      0    1    0    0    1    0    0    0    2    2    0    0    3    0    3\n";

        assertThat(blocks(CASES + row + row)).hasSize(7);
    }

    private static final String CASES = """
            四、政府信息公开行政复议、行政诉讼情况
                      行政复议                                行政诉讼
                                            未经复议直接起诉           复议后起诉
                结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计
                维持 纠正 结果 审结      维持 纠正 结果 审结      维持 纠正 结果 审结
            """;

    /** What a text holds: a paragraph as its words, a table as its cells. */
    private static List<String> blocks(String text) {
        var lines = text.lines()
                .map(line -> (Block) new Paragraph(Text.of(line, Source::characters)))
                .toList();
        return SpacedTables.in(new Document("text", lines, List.of())).blocks().stream()
                .map(block -> switch (block) {
                    case Paragraph(var words) -> words.value().strip().replaceAll(" +", " ");
                    case Grid grid -> cells(grid);
                    case Picture _ -> "";
                })
                .toList();
    }

    private static String cells(Grid grid) {
        return grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.text().value())
                .collect(Collectors.joining(" "));
    }

    @Test
    void quotesMayBeAsWideAsTheCharactersBetweenThem() {
        var line = Text.of("危及“三安全一稳定” 4", Source::characters);

        assertThat(List.of(SpacedLine.Width.values()))
                .extracting(
                        width -> SpacedLine.of(line, 1, width).words().getLast().start())
                .containsExactly(11, 19, 21);
    }

    /** The table of section two, each character as wide as a space. */
    private static List<String> cells(String section) {
        var lines = section.lines()
                .skip(1)
                .map(line -> SpacedLine.of(Text.of(line, Source::characters), 1, SpacedLine.Width.NARROW))
                .toList();
        return SpacedForm.read(2, lines).map(SpacedForm::rows).orElse(List.of()).stream()
                .map(row -> row.cells().stream()
                        .map(cell -> (cell.doubtful() ? "?" : "") + cell.text().value())
                        .collect(Collectors.joining("|")))
                .toList();
    }
}
