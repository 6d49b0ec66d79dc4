package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.events.Source;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Drawing;
import org.gongkai.parse.block.Prose;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.text.TextReader;
import org.junit.jupiter.api.Test;

class ListedRowsTest {
    @Test
    void figuresArePlacedByTheNamesOfTheirColumns() {
        assertThat(rows("二、主动公开政府信息情况", "规章—本年废止件数：1", "规章—本年制发件数：2", "规章—现行有效件数：30", "行政事业性收费—本年收费金额（单位：万元）：5.5"))
                .containsExactly(
                        List.of("", "本年制发件数", "本年废止件数", "现行有效件数"),
                        List.of("规章", "2", "1", "30"),
                        List.of("", "本年收费金额（单位：万元）"),
                        List.of("行政事业性收费", "5.5"));
    }

    @Test
    void aRowMayBeTheListOfItsColumns() {
        assertThat(rows(
                        "三、收到和处理政府信息公开申请情况",
                        "（一）予以公开：总计6，自然人1，商业企业2，科研机构3，社会公益组织0，法律服务机构0，其他0",
                        "- 2.重复申请：7、0、0、0、0、0、7",
                        "3.其他 自然人：1"))
                .contains(
                        List.of("（一）予以公开", "1", "2", "3", "0", "0", "0", "6"),
                        List.of("2.重复申请", "7", "0", "0", "0", "0", "0", "7"))
                .noneMatch(row -> row.getFirst().equals("3.其他"));
    }

    @Test
    void figuresWithoutNamesAreNobodysUnderHeadsInAnotherOrder() {
        assertThat(rows(
                        "三、收到和处理政府信息公开申请情况",
                        "- 总计、自然人、法人或其他组织",
                        "- （一）予以公开：6、1、2、3、0、0、0",
                        "- 1.重复申请：7、7、0、0、0、0、0",
                        "- （七）总计：9、9、0、0、0、0、0"))
                .isEmpty();
    }

    @Test
    void aColumnThatIsToldTwiceIsNotTaken() {
        assertThat(rows("二、主动公开政府信息情况", "行政许可 本年处理决定数量：5", "行政许可 本年处理决定数量：6", "行政处罚 本年处理决定数量：7件"))
                .containsExactly(List.of("", "本年处理决定数量"), List.of("行政处罚", "7件"));
    }

    @Test
    void columnsOfOrganisationsAreKnownWithTheHeadAboveTheirs() {
        assertThat(rows(
                        "三、收到和处理政府信息公开申请情况",
                        "（六）其他处理3.其他：自然人1件，法人或其他组织（商业企业）2件，法人或其他组织（科研机构）0件，"
                                + "法人或其他组织（社会公益组织）0件，法人或其他组织（法律服务机构）0件，法人或其他组织（其他）3件，总计6件。",
                        "（七）总计：1、2、0、0、0、3、6",
                        "四、结转下年度继续办理：0、0、0、0、0、0、0"))
                .contains(List.of("（六）其他处理3.其他", "1件", "2件", "0件", "0件", "0件", "3件", "6件"));
    }

    @Test
    void theWayToALabelAndMutatedHeadsDoNotHideARow() {
        assertThat(rows(
                        "三、收到和处理政府信息公开申请情况",
                        "三、本年度办理结果／（六）其他处理／3.其他：自然人 1,234，商业企业 0，科研机构 0，社会组织 0，法律公益服务组织 0，其他 1，总计 1,235",
                        "三、本年度办理结果→（七）总计：自然人=5 商业企业=0 科研机构=/ 社会公益组织=0 法律服务机构=0 其他=0 总计=5",
                        "四、结转下年度继续办理：自然人 0，法人或其他组织：商业企业 1，科研机构 0，社会公益组织 0，法律服务机构 ？，其他 0，总计 1"))
                .contains(
                        List.of("三、本年度办理结果／（六）其他处理／3.其他", "1,234", "0", "0", "0", "0", "1", "1,235"),
                        List.of("三、本年度办理结果→（七）总计", "5", "0", "/", "0", "0", "0", "5"),
                        List.of("四、结转下年度继续办理", "0", "1", "0", "0", "？", "0", "1"));
    }

    @Test
    void unitsInBracketsBelongToTheNameOfAColumn() {
        assertThat(rows(
                        "二、主动公开政府信息情况",
                        "行政许可：本年处理决定数量 ８",
                        "行政事业性收费：本年收费金额（单位:万元） 525.8",
                        "政府集中采购：采购项目数量 6，采购总金额（单位：万元，保留4位小数） 60.5000"))
                .contains(List.of("行政许可", "８"), List.of("行政事业性收费", "525.8"), List.of("政府集中采购", "6", "60.5000"));
    }

    @Test
    void theCourtsStandInBrackets() {
        assertThat(rows(
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "行政复议：结果维持 1，结果纠正 0，其他结果 0，尚未审结 0，总计 1",
                        "行政诉讼（未经复议直接起诉）：结果维持 0，结果纠正 2，其他结果 0，尚未审结 0，总计 2",
                        "行政诉讼（复议后起诉）：结果维持 0，结果纠正 0，其他结果 3，尚未审结 0，总计 3"))
                .contains(List.of("1", "0", "0", "0", "1", "0", "2", "0", "0", "2", "0", "0", "3", "0", "3"));
    }

    @Test
    void columnsAreListedBelowTheLineThatNamesTheirRow() {
        assertThat(rows(
                        "三、收到和处理政府信息公开申请情况",
                        "三、本年度办理结果",
                        "### （一）予以公开",
                        "自然人：9",
                        "法人或其他组织",
                        "  - 商业企业：1",
                        "  - 科研机构：",
                        "  - 社会公益组织：/",
                        "  - 法律服务机构：0",
                        "  - 其他：0",
                        "总计：10",
                        "（七）总计：",
                        "自然人：9，商业企业：1，科研机构：0，社会公益组织：0，法律服务机构：0，其他：0，总计：10"))
                .contains(
                        List.of("（一）予以公开", "9", "1", "", "/", "0", "0", "10"),
                        List.of("（七）总计", "9", "1", "0", "0", "0", "0", "10"));
    }

    @Test
    void theSumsOfAGroupOfRowsAreNoneOfTheTotal() {
        var figures = "自然人：%1$d\n商业企业：0\n科研机构：0\n社会公益组织：0\n法律服务机构：0\n其他：0\n总计：%1$d\n";

        assertThat(rows(("三、收到和处理政府信息公开申请情况\n（五）不予处理\n" + figures.formatted(3) + "（七）总计\n" + figures.formatted(8))
                        .split("\n")))
                .last()
                .isEqualTo(List.of("（七）总计", "8", "0", "0", "0", "0", "0", "8"));
    }

    @Test
    void aNameWithItsFigureOnTheLineBelowIsNotBlank() {
        assertThat(rows("二、主动公开政府信息情况", "规章", "本年制发件数：", "本年废止件数：", "现行有效件数：", "4", "行政许可", "本年处理决定数量：5"))
                .isEmpty();
    }

    @Test
    void aGroupOfCasesMayHeadTheListOfItsOutcomes() {
        assertThat(rows(
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "- **行政复议**",
                        "  - 结果维持：5",
                        "  - 结果纠正：/",
                        "  - 其他结果：6",
                        "  - 尚未审结：0",
                        "  - 总计：11",
                        "- **行政诉讼**",
                        "  - 未经复议直接起诉",
                        "    - 结果维持 1；结果纠正 2；其他结果 3；尚未审结 4；总计 10",
                        "  - 复议后起诉",
                        "    - 结果维持 0；结果纠正 0；其他结果 0；尚未审结 0；总计 0"))
                .contains(List.of("5", "/", "6", "0", "11", "1", "2", "3", "4", "10", "0", "0", "0", "0", "0"));
    }

    @Test
    void aColumnBelowIsNobodysWhereItsRowHasItAlready() {
        assertThat(rows("四、政府信息公开行政复议、行政诉讼情况", "行政复议", "结果维持：5", "结果维持：6", "结果纠正：0", "其他结果：6", "尚未审结：0", "总计：11"))
                .isEmpty();
    }

    @Test
    void dotsLeadToAFigure() {
        assertThat(rows(
                        "二、主动公开政府信息情况",
                        "规章·本年制发件数……0",
                        "规章·本年废止件数……/",
                        "规章·现行有效件数 ...... 3",
                        "行政事业性收费·本年收费金额（单位：万元）……749.23"))
                .contains(List.of("规章", "0", "/", "3"), List.of("行政事业性收费", "749.23"));
    }

    @Test
    void theKindOfASuitMayStandBeforeIt() {
        assertThat(rows(
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "行政复议：结果维持6件、结果纠正0件、其他结果1件、尚未审结0件，总计7件。",
                        "未经复议直接起诉的行政诉讼：结果维持3件、结果纠正0件、其他结果4件、尚未审结1件，总计8件。",
                        "复议后起诉的行政诉讼：结果维持0件、结果纠正0件、其他结果0件、尚未审结4件，总计4件。"))
                .contains(List.of(
                        "6件", "0件", "1件", "0件", "7件", "3件", "0件", "4件", "1件", "8件", "0件", "0件", "0件", "4件", "4件"));
    }

    @Test
    void theColumnsOfARowMayBeATableBelowItsName() {
        var pairs = "自然人|5\n商业企业|1\n科研机构|/\n社会公益组织| \n法律服务机构|0\n其他|0\n总计|6";
        var text = "三、收到和处理政府信息公开申请情况\n\n（一）予以公开\n\n" + pairs + "\n\n（七）总计\n\n";

        assertThat(rows(markdown(text + pairs)))
                .contains(
                        List.of("（一）予以公开", "5", "1", "/", "", "0", "0", "6"),
                        List.of("（七）总计", "5", "1", "/", "", "0", "0", "6"));
        // A table with anything else in it stays one.
        assertThat(Drawing.of(ListedRows.in(markdown(text + pairs + "\n合计数|6"))))
                .endsWith(Drawing.of(markdown(text + pairs + "\n合计数|6")).getLast());
        // And so does all of it where one is told twice.
        assertThat(Drawing.of(ListedRows.in(markdown(text + pairs + "\n总计|7"))))
                .isEqualTo(Drawing.of(markdown(text + pairs + "\n总计|7")));
    }

    @Test
    void aFigureInDoubtStaysInItsTable() {
        var head = Prose.of("三、收到和处理政府信息公开申请情况", "（一）予以公开");
        var names = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
        var rows = IntStream.rangeClosed(1, names.size())
                .mapToObj(i -> new Row(List.of(
                        Cell.single(Text.of(names.get(i - 1), Source::characters), i, 1),
                        Cell.single(Text.of("5", Source::characters), i, 2).inDoubt())))
                .toList();
        var document = head.with(Stream.concat(head.blocks().stream(), Stream.of(new Grid(1, rows, true)))
                .toList());

        assertThat(ListedRows.in(document)).isEqualTo(document);
    }

    private static Document markdown(String text) {
        return new Document("text", TextReader.blocks(text, Limits.USUAL), List.of());
    }

    private static List<List<String>> rows(String... lines) {
        return rows(Prose.of(lines));
    }

    private static List<List<String>> rows(Document document) {
        return ListedRows.in(document).blocks().stream()
                .filter(Grid.class::isInstance)
                .flatMap(grid -> ((Grid) grid).rows().stream())
                .map(ListedRowsTest::texts)
                .toList();
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(cell -> cell.text().value().strip()).toList();
    }
}
