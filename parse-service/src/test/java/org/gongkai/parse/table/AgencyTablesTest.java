package org.gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.parse.table.Grids.line;
import static org.gongkai.parse.table.Grids.read;

import java.util.stream.Collectors;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.junit.jupiter.api.Test;

class AgencyTablesTest {
    private static final String DISCLOSURES = """
            #二、主动公开政府信息情况
            信息内容|本年制发件数|本年废止件数|现行有效件数
            规章|0|0|0
            行政规范性文件|3|0|11
            信息内容|本年处理决定数量
            行政许可|
            行政处罚|20
            行政强制|0
            """;

    private static final String REQUESTS = "#三、收到和处理政府信息公开申请情况\n" + Grids.REQUEST_HEADINGS
            + RequestRow.of(Format.V2019).stream()
                    .map(row -> row.label() + "|1|0|0|0|0|0|1\n")
                    .collect(Collectors.joining());

    @Test
    void aCountByCategoryInSectionOneIsNotTableTwo() {
        var tables = read("#一、总体情况\n类别|数量\n行政许可|252\n行政处罚|97\n总计|349\n" + DISCLOSURES, 2022);

        assertThat(line(tables, "t2.licensing")).isEqualTo("blank");
        assertThat(line(tables, "t2.penalties")).isEqualTo("20");
    }

    @Test
    void rowsNamedOtherAndTotalElsewhereDoNotDecideTheFormatOfTableThree() {
        var tables = read("#一、总体情况\n类别|数量\n政策|2\n其他|7\n总计|9\n" + DISCLOSURES + REQUESTS, 2020);

        assertThat(tables.formats().t3()).isEqualTo(Format.V2019);
        assertThat(line(tables, "t3.total")).isEqualTo("1 0 0 0 0 0 1");
        assertThat(line(tables, "t3.other")).isEqualTo("1 0 0 0 0 0 1");
    }

    @Test
    void yearsComparedBesideTableThreeAreNotItsRows() {
        var tables = read(REQUESTS + "#近三年：\n年度|2018|2019|2020\n予以公开|9|8|7\n总计|19|18|17\n", 2020);

        assertThat(line(tables, "t3.granted")).isEqualTo("1 0 0 0 0 0 1");
        assertThat(line(tables, "t3.total")).isEqualTo("1 0 0 0 0 0 1");
    }

    @Test
    void topicsBelowTheLastRowAreNoRowsOfTableThreeAlsoWhereThatIsCutInPieces() {
        var cut = REQUESTS.replace("（六）其他处理|", "#- 4 -\n（六）其他处理|");

        var tables = read(cut + "#申请内容分布：\n申请内容|自然人|商业企业|科研机构|社会公益组织\n土地征收|5|1|19|6\n其他|7|26|15|18\n", 2020);

        assertThat(tables.formats().t3()).isEqualTo(Format.V2019);
        assertThat(line(tables, "t3.other")).isEqualTo("1 0 0 0 0 0 1");
    }

    @Test
    void aCountByCategoryIsNotTableTwoEvenWhereThatIsMissing() {
        var tables = read("#一、总体情况\n类别|数量\n行政许可|252\n#二、主动公开政府信息情况\n#见附图\n" + REQUESTS, 2020);

        assertThat(line(tables, "t2.licensing")).isEqualTo("absent absent absent");
    }

    @Test
    void aTableCutInPiecesIsReadWhole() {
        var cut = REQUESTS.replace("（七）总计|", "#（接上页）\n（七）总计|").replace("（六）其他处理|", "#- 4 -\n（六）其他处理|");

        var tables = read(cut, 2020);

        assertThat(line(tables, "t3.other")).isEqualTo("1 0 0 0 0 0 1");
        assertThat(line(tables, "t3.total")).isEqualTo("1 0 0 0 0 0 1");
        assertThat(line(tables, "t3.carriedOut")).isEqualTo("1 0 0 0 0 0 1");
    }

    @Test
    void anotherWholeTableIsStillFoundToDiffer() {
        var tables = read(
                REQUESTS + "#六、其他需要报告的事项\n"
                        + REQUESTS.substring(REQUESTS.indexOf('\n') + 1).replace("|1|0|0|0|0|0|1", "|2|0|0|0|0|0|2"),
                2020);

        assertThat(line(tables, "t3.granted")).contains("?");
    }
}
