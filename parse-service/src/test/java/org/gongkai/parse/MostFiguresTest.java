package org.gongkai.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.text.TextReader;
import org.junit.jupiter.api.Test;

class MostFiguresTest {
    private static final String TITLE = "宁武县财政局2022年政府信息公开工作年度报告\n";
    private static final String ONE_ROW = "信息内容\t本年处理决定数量\n行政许可\t5\n";

    @Test
    void theReadingThatKnowsMoreIsTaken() {
        var more = document(TITLE + ONE_ROW + "行政处罚\t7\n");

        assertThat(MostFigures.of(List.of(document(TITLE + ONE_ROW), more))).isSameAs(more);
    }

    @Test
    void theFirstReadingStaysWhereTheOtherKnowsNoMore() {
        var first = document(TITLE + ONE_ROW);

        assertThat(MostFigures.of(List.of(first, document(TITLE + ONE_ROW)))).isSameAs(first);
    }

    @Test
    void aReadingThatSaysSomethingElseOfOneCellIsNotTrusted() {
        var first = document(TITLE + ONE_ROW);
        var other = document(TITLE + ONE_ROW.replace('5', '6') + "行政处罚\t7\n");

        assertThat(MostFigures.of(List.of(first, other))).isSameAs(first);
    }

    @Test
    void aReadingThatHasLostTheAgencyIsNotTrusted() {
        var first = document(TITLE + ONE_ROW);
        var other = document(ONE_ROW + "行政处罚\t7\n");

        assertThat(MostFigures.of(List.of(first, other))).isSameAs(first);
    }

    private static Document document(String text) {
        return TextReader.read(text.getBytes(StandardCharsets.UTF_8), Limits.USUAL);
    }
}
