package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.events.Source;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            一、总体情况 | 1
            二、主动公开政府信息情况 | 2
            三、收到和处理政府信息公开申请情况 | 3
            四、政府信息公开行政复议、行政诉讼情况 | 4
            五、存在的主要问题及改进情况 | 5
            六、其他需要报告的事项 | 6
            ## 一、总体情况 | 1
            **六、其他需要报告的事项** | 6
            四、政府信息公开行政复议和行政诉讼情况： | 4
            四、因政府信息公开被申请行政复议、提起行政诉讼情况 | 4
            五、政府信息公开工作存在的主要问题及改进情况 | 5
            第一部分 总体情况 | 1
            三、收到和处理政府信息公开申请情祝 | 3
            六、其他需要报告的情况 | 6
            总体情况 | 1
            概述 | 1
            三、主动公开政府信息情况 | 2
            """)
    void aHeadingIsToldByItsWordsWhateverItsNumber(String line, int section) {
        assertThat(Heading.of(text(line))).map(Heading::section).contains(section);
    }

    @Test
    void spacesThatFillTheLineOfAPageAreNoneOfItsWords() {
        assertThat(Heading.of(text(" ".repeat(13) + "二、主动公开政府信息情况" + " ".repeat(110))))
                .map(Heading::section)
                .contains(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（一）主动公开情况",
                "（二）依申请公开政府信息情况",
                "(一)总体情况",
                "一是主动公开政府信息情况明显改善",
                "总体情况良好",
                "今年主动公开政府信息情况如下：共发布信息120条。",
                "三、本年度办理结果",
                "四、结转下年度继续办理",
                "一、本年新收政府信息公开申请数量",
                "二、上年结转政府信息公开申请数量",
                "存在的主要问题",
                "",
                "    "
            })
    void subheadingsLabelsAndProseAreNone(String line) {
        assertThat(Heading.of(text(line))).isEmpty();
    }

    private static Text text(String line) {
        return Text.of(line, (start, end) -> Source.characters(start, end));
    }
}
