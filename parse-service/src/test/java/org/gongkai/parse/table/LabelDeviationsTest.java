package org.gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.events.LabelDeviation;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Prose;
import org.junit.jupiter.api.Test;

class LabelDeviationsTest {
    private static final String ZEROS = "|0|0|0|0|0|0|0\n";
    private static final String ROWS = "一、本年新收政府信息公开申请数量" + ZEROS + "二、上年结转政府信息公开申请数量" + ZEROS;

    @Test
    void theWordsOfTheFormatAreNone() {
        assertThat(inGrid(Grids.REQUEST_HEADINGS + ROWS + "（一）予以公开" + ZEROS + "3、危及三安全一稳定" + ZEROS))
                .isEmpty();
    }

    @Test
    void aHeadingInOtherWordsIsToldWithThoseOfTheFormat() {
        assertThat(inGrid("自然人|商业企业|科研机构|社会组织|法律公益服务组织|其他\n" + ROWS))
                .containsExactly(" 社会组织 → 社会公益组织", " 法律公益服务组织 → 法律服务机构");
    }

    @Test
    void aLabelThatLacksWordsIsTold() {
        assertThat(inGrid(ROWS + "2.其他法律行政止公开" + ZEROS + "（二）部分公开" + ZEROS))
                .containsExactly(
                        "refused2 2.其他法律行政止公开 → 2.其他法律行政法规禁止公开",
                        "partiallyGranted （二）部分公开 → （二）部分公开（区分处理的，只计这一情形，不计其他情形）");
    }

    @Test
    void theRowRenamedIn2021IsToldInATableOf2021Only() {
        assertThat(inGrid("信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|0|0|0\n规范性文件|0|0|0\n行政许可|0"))
                .containsExactly("normativeDocuments 规范性文件 → 行政规范性文件");
        assertThat(inGrid("信息内容|本年新制作数量|本年新公开数量|对外公开总数量\n规章|0|0|0\n规范性文件|0|0|0\n行政许可|0|0|0"))
                .isEmpty();
    }

    @Test
    void aLabelThatGoesOnInTheRowBelowLacksNothing() {
        assertThat(inGrid(ROWS + "1.信访举报投诉" + ZEROS + "类申请|||||||\n")).isEmpty();
    }

    @Test
    void lostCharactersAreNotTheAgencysWords() {
        assertThat(inGrid(ROWS + "1.信访举报投诉类申□" + ZEROS)).isEmpty();
    }

    @Test
    void aGridThatIsNoTableHasNoLabels() {
        assertThat(inGrid("某县行政许可办理|0\n联系我们|0\n")).isEmpty();
    }

    @Test
    void inRunningTextALabelBrokenOverLinesLacksNothing() {
        assertThat(inText("一、本年新收政府信\n息公开申请数量 5 0 0 0 0 0 5\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n"
                        + "（一）予以公开 5 0 0 0 0 0 5\n2.重复申请 0 0 0 0 0 0 0\n四、结转下年度继续办理 0 0 0 0 0 0 0"))
                .isEmpty();
    }

    @Test
    void inRunningTextALabelInOtherWordsIsTold() {
        assertThat(inText("一、本年新收政府信息公开申请数量 5 0 0 0 0 0 5\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n"
                        + "（一）予以公开 5 0 0 0 0 0 5\n8.属于行政查询事宜 0 0 0 0 0 0 0\n四、结转下年度继续办理 0 0 0 0 0 0 0"))
                .containsExactly("refused8 8.属于行政查询事宜 → 8.属于行政查询事项");
    }

    private static List<String> inGrid(String drawing) {
        return in(Grids.document(drawing));
    }

    private static List<String> inText(String lines) {
        return in(Prose.of(lines.split("\n", -1)));
    }

    private static List<String> in(Document document) {
        return LabelDeviations.in(document, TableReader.read(document, null)).stream()
                .map(LabelDeviationsTest::line)
                .toList();
    }

    private static String line(LabelDeviation deviation) {
        return deviation.row() + " " + deviation.printed() + " → " + deviation.official();
    }
}
