package org.gongkai.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongkai.events.Preface;
import org.gongkai.parse.block.Prose;
import org.junit.jupiter.api.Test;

class PrefaceReaderTest {
    private static final String BASIS = "根据《中华人民共和国政府信息公开条例》和有关规定编制本报告。";

    @Test
    void itStandsBetweenTheTitleAndTheFirstSection() {
        assertThat(preface("青禾县2022年政府信息公开工作年度报告", BASIS, "统计期限自2022年1月1日起至12月31日止。", "一、总体情况", "好。"))
                .hasValueSatisfying(preface -> {
                    assertThat(preface.text()).isEqualTo(BASIS + "\n统计期限自2022年1月1日起至12月31日止。");
                    assertThat(preface.source().paragraph()).isEqualTo(2);
                });
    }

    @Test
    void namesDatesAndMenusOfAPageAreNotPartOfIt() {
        assertThat(preface("首页", "政务公开专栏和政府信息公开指南", "发布时间：2023-01-20 来源：县政府办公室", BASIS, "一、总体情况"))
                .hasValueSatisfying(preface -> assertThat(preface.text()).isEqualTo(BASIS));
    }

    @Test
    void aReportMayBeginWithItsFirstSection() {
        assertThat(preface("青禾县2022年政府信息公开工作年度报告", "（2023年1月20日）", "一、总体情况", "好。"))
                .isEmpty();
    }

    @Test
    void whereNoSectionFollowsNobodyKnowsWhereItEnds() {
        assertThat(preface("青禾县2022年政府信息公开工作年度报告", BASIS)).isEmpty();
    }

    private static Optional<Preface> preface(String... paragraphs) {
        return PrefaceReader.preface(SectionReader.prose(Prose.of(paragraphs)));
    }
}
