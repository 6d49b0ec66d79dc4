package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.parse.block.Drawing;
import org.gongkai.parse.block.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnexesTest {
    private static final List<String> REPORT = List.of("本年新收 5", "结果维持 0", "六、其他需要报告的事项", "无。");

    @ParameterizedTest
    @ValueSource(strings = {"附：2020年收到和处理政府信息公开申请情况（供对比）", "附件2：所属单位信息公开情况表", "附表 上年度数据", "（附：2019年政府信息公开工作年度报告）"})
    void whatIsOfAnotherYearOrOfOthersIsLeftOut(String caption) {
        assertThat(own(2021, caption, "本年新收 9", "结果维持 8")).containsExactlyElementsOf(REPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"附：2021年度统计表", "附件：政府信息公开情况统计表", "附近2020年的情况", "附件：2020年和2021年数据"})
    void whatMayBeOfTheReportStays(String caption) {
        assertThat(own(2021, caption, "本年新收 9")).contains(caption, "本年新收 9");
    }

    @Test
    void tablesThatStandNowhereElseStay() {
        var lines = Prose.of("附：2020年统计表", "本年新收 9", "结果维持 8");

        assertThat(Annexes.removed(2021, lines)).isEqualTo(lines);
    }

    private static List<String> own(int year, String... annex) {
        var lines = new ArrayList<>(REPORT);
        Stream.of(annex).forEach(lines::add);
        return Drawing.of(Annexes.removed(year, Prose.of(lines.toArray(String[]::new))));
    }
}
