package org.gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnHeadsTest {
    private static final String ORGANISATIONS = "商业企业|科研机构|社会公益组织|法律服务机构|其他";

    @Test
    void theColumnsOfTableThreeAreThoseOfTheirHeads() {
        var tables = Grids.read("""
                申请人情况
                总计|自然人|法人或其他组织
                科研机构|商业企业|社会公益组织|法律服务机构|其他
                一、本年新收政府信息公开申请数量|21|1|2|3|4|5|6
                """, 2022);

        assertThat(Grids.line(tables, "t3.received")).isEqualTo("1 3 2 4 5 6 21");
    }

    @Test
    void headsAsTheFormatHasThemOrThatAreNotAllThereChangeNothing() {
        var row = "一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21\n";

        assertThat(Grids.line(Grids.read("自然人|法人或其他组织|总计\n" + ORGANISATIONS + "\n" + row, 2022), "t3.received"))
                .isEqualTo("1 2 3 4 5 6 21");
        assertThat(Grids.line(Grids.read("自然人|商业企业|其他|总计\n" + row, 2022), "t3.received"))
                .isEqualTo("1 2 3 4 5 6 21");
        assertThat(Grids.line(Grids.read(row, 2022), "t3.received")).isEqualTo("1 2 3 4 5 6 21");
    }

    @Test
    void headsThatAreNotAllThereButStandInAnotherOrderLeaveTheColumnsInDoubt() {
        var row = "一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21\n";

        assertThat(Grids.ambiguous(Grids.read("科研机构|商业企业|其他|总计\n" + row, 2022))).hasSize(7);
    }

    @Test
    void theSumsRefuteHeadsThatMoveTheTotal() {
        var tables = Grids.read("总计|自然人|法人或其他组织\n" + ORGANISATIONS + "\n一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21\n", 2022);

        assertThat(Grids.ambiguous(tables)).hasSize(7);
    }

    @Test
    void figuresBelongToTheHeadsAboveThemNotToFillersBetween() {
        var tables = Grids.read("""
                信息内容|本年新制作数量||本年新公开数量||对外公开总数量|
                规章|12||0||19|
                规范性文件|3||5|||
                信息内容|上一年项目数量|||本年增/减||
                行政事业性收费|36|||15||
                """, 2020);

        assertThat(Grids.line(tables, "t2.regulations")).isEqualTo("12 0 19");
        assertThat(Grids.line(tables, "t2.normativeDocuments")).isEqualTo("3 5 blank");
        assertThat(Grids.line(tables, "t2.fees")).isEqualTo("36 15");
    }

    @Test
    void theTextOfAMergedCellRepeatedBelowItsRepeatedHeadIsOneFigure() {
        var heads = """
                信息内容|本年制发件数|本年废止件数|现行有效件数
                规章|1|2|3
                信息内容|本年处理决定数量|本年处理决定数量|本年处理决定数量
                """;

        assertThat(Grids.line(Grids.read(heads + "行政许可|452|452|452\n", 2022), "t2.licensing"))
                .isEqualTo("452");
        assertThat(Grids.line(Grids.read(heads + "行政许可|45|4|4\n", 2022), "t2.licensing"))
                .startsWith("?");
    }

    @Test
    void theColumnsOfTableTwoAreThoseOfTheHeadsAboveTheRow() {
        var tables = Grids.read("信息内容|现行有效件数|本年制发件数|本年废止件数\n规章|9|1|2\n信息内容|本年处理决定数量\n行政许可|7", 2022);

        assertThat(Grids.line(tables, "t2.regulations")).isEqualTo("1 2 9");
        assertThat(Grids.line(tables, "t2.licensing")).isEqualTo("7");
    }

    @Test
    void theGroupsOfTableFourAreThoseOfTheirHeads() {
        var outcomes = "|结果维持|结果纠正|其他结果|尚未审结|总计";
        var tables = Grids.read(
                "行政诉讼|行政复议\n复议后起诉|未经复议直接起诉\n" + outcomes.substring(1) + outcomes + outcomes
                        + "\n1|0|0|0|1|0|2|0|0|2|0|0|3|0|3",
                2022);

        assertThat(Grids.line(tables, "t4.litigationAfterReconsideration")).isEqualTo("1 0 0 0 1");
        assertThat(Grids.line(tables, "t4.litigationDirect")).isEqualTo("0 2 0 0 2");
        assertThat(Grids.line(tables, "t4.reconsideration")).isEqualTo("0 0 3 0 3");
    }
}
