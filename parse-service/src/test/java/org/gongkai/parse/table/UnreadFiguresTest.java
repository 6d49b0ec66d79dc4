package org.gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.parse.table.Grids.line;
import static org.gongkai.parse.table.Grids.read;

import org.gongkai.events.FigureState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blank is said of a cell that prints nothing, never of one whose words are not understood. */
class UnreadFiguresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "行政许可|若干项|",
                "行政许可|若干项",
                "行政许可|见附表||",
                "行政许可十二项|",
                "|行政许可|若干项||",
                "#行政许可十二项",
                "#行政许可 / 约十项",
                "#行政许可 见附表",
                "#行政许可\n#十二项",
                "#行政许可：/ 项，另有约十项",
            })
    void aRowWithWordsBehindItsLabelIsNotBlank(String row) {
        var tables = read("#第二十条第（五）项\n信息内容|本年处理决定数量\n" + row + "\n#第二十条第（六）项\n行政处罚|3\n#第二十条第（八）项\n信息内容|本年收费金额", 2022);

        assertThat(tables.figures())
                .filteredOn(figure -> figure.cell().value().equals("t2.licensing.decisions"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.state())
                        .isIn(FigureState.ABSENT, FigureState.NOT_A_NUMBER, FigureState.AMBIGUOUS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、本年新收政府信息公开申请数量五|||||||",
                "一、本年新收政府信息公开申请数量5件|||||||",
                "一、本年新收政府信息公开申请数量（见附表）|||||||",
                "一、本年新收政府信息公开申请数量|五|||||||",
                "一、本年新收政府信息公开申请数量|详见附表||||||||",
                "#一、本年新收政府信息公开申请数量五\n#\u00A0\n#\u00A0\n#\u00A0\n#\u00A0\n#\u00A0\n#\u00A0\n#\u00A0\n#二、上年结转政府信息公开申请数量",
                "#一、本年新收政府信息公开申请数量 / / / / / / / 共五件",
                "#一、本年新收政府信息公开申请 五\t\t\t\t\t\t\t",
            })
    void aRowOfSevenWithWordsBehindItsLabelIsNotAllBlank(String row) {
        var tables = read(Grids.REQUEST_HEADINGS + row, 2022);

        assertThat(line(tables, "t3.received")).isNotEqualTo("blank blank blank blank blank blank blank");
    }

    @Test
    void whatIsSaidInWordsKeepsItsPlaceAmongTheOthers() {
        var several = read(Grids.REQUEST_HEADINGS + "一、本年新收政府信息公开申请数量|若干|0|0|0|0|0|5", 2022);
        var five = read(Grids.REQUEST_HEADINGS + "一、本年新收政府信息公开申请数量|五|0|0|0|0|0|5", 2022);

        assertThat(line(several, "t3.received")).isEqualTo("not a number 0 0 0 0 0 5");
        assertThat(line(five, "t3.received")).isEqualTo("5 0 0 0 0 0 5");
    }

    @Test
    void whereTabsAreLostARowThatLacksAFigureMayHoldTwoInOneCell() {
        var tables = read(
                "信息内容|本年新制作数量|本年新公开数量|对外公开总数量\n规章|1|2|30\n规范性文件|28|2836\n行政许可20|+5|201\n"
                        + Grids.REQUEST_HEADINGS
                        + "一、本年新收政府信息公开申请数量|4|1||||5\n（一）予以公开2\n（七）总计|1|1|1|1|1|1|6",
                2020);

        assertThat(line(tables, "t2.regulations")).isEqualTo("1 2 30");
        assertThat(line(tables, "t2.normativeDocuments")).isEqualTo("?[28, 2836] ?[28, 2836] ?[28, 2836]");
        assertThat(line(tables, "t3.received")).startsWith("?");
        assertThat(line(tables, "t3.total")).isEqualTo("1 1 1 1 1 1 6");
    }

    @Test
    void pointsOfAnAssessmentAreNoFigures() {
        var tables = read("#2023年度政务公开评估\n指标|分值|得分\n规范性文件|10|8\n行政许可|5|0\n行政事业性收费|5|2", 2020);

        assertThat(tables.figures()).allMatch(figure -> figure.state() == FigureState.ABSENT);
    }

    @Test
    void aFillerAboveFiguresThatAreNotUnderstoodIsNotTheRow() {
        var tables = read(
                "#四、政府信息公开行政复议、行政诉讼情况\n||||||||||||||\n" + Grids.CASE_HEADINGS + "0|0|1 1|0|1|0|甲5|0|0|0|0|0|乙0|0|0",
                2022);

        assertThat(line(tables, "t4")).doesNotContain("blank");
    }

    @Test
    void twoNumbersFarApartInACellAreNoLabel() {
        var tables = read("信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|3" + " ".repeat(50) + "2|0|227", 2022);

        assertThat(line(tables, "t2.regulations")).doesNotStartWith("0 227");
    }
}
