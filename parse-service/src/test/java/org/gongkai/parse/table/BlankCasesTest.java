package org.gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.events.FigureState;
import org.gongkai.events.ReportTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankCasesTest {
    private static final String REQUESTS = Grids.REQUEST_HEADINGS + "四、结转下年度继续办理|0|0|0|0|0|0|0\n";
    private static final String HEADING = "#四、政府信息公开行政复议、行政诉讼情况\n";
    private static final String HEADINGS = """
            #行政复议 行政诉讼
            #结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉
            #结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
            """;
    private static final String NEXT = "#五、存在的主要问题及改进情况\n#公开的内容还不够细。\n";

    @Test
    void aTableOfHeadingsAloneIsBlank() {
        assertThat(stateAfter(HEADING + HEADINGS + NEXT)).isEqualTo(FigureState.BLANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#见附件\n", "#五件\n", "#1 0 0\n", "#本年度未发生行政复议\n"})
    void aTableWithAnythingElseInItIsNot(String other) {
        assertThat(stateAfter(HEADING + HEADINGS + other + NEXT)).isNotEqualTo(FigureState.BLANK);
    }

    @Test
    void aTableWhoseFiguresMayStandInTheNextSectionIsNot() {
        assertThat(stateAfter(HEADING + HEADINGS + NEXT + "#0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"))
                .isNotEqualTo(FigureState.BLANK);
    }

    @Test
    void headingsThatEndTheDocumentMayHaveLostTheirFigures() {
        assertThat(stateAfter(HEADING + HEADINGS)).isNotEqualTo(FigureState.BLANK);
    }

    @Test
    void headingsOfOneGroupAreNoTable() {
        assertThat(stateAfter(HEADING + "#结果维持 结果纠正 其他结果 尚未审结 总计\n" + NEXT)).isNotEqualTo(FigureState.BLANK);
    }

    private static FigureState stateAfter(String section) {
        return Grids.read(REQUESTS + section, 2022).figures().stream()
                .filter(figure -> figure.cell().table() == ReportTable.T4)
                .findFirst()
                .orElseThrow()
                .state();
    }
}
