package org.gongkai.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String FILLER = "一年来各项工作有序推进，没有什么可说的。".repeat(20);

    @Test
    void anExcerptBeginsWithTheSentenceInWhichTheWordsStand() {
        var excerpt = Excerpt.of(FILLER + "我们新建了政策解读栏目。" + FILLER, SearchWords.of("解读"));

        assertThat(excerpt.text()).startsWith("我们新建了政策解读栏目。");
        assertThat(excerpt.start()).isEqualTo(FILLER.length());
        assertThat(excerpt.highlights()).containsExactly(new Highlight(7, 9));
    }

    @Test
    void thePlaceWhereMostStandsTogetherIsShown() {
        var excerpt = Excerpt.of("公开。" + FILLER + "公开目录和公开指南都已更新。", SearchWords.of("公开 指南 目录"));

        assertThat(excerpt.text()).isEqualTo("公开目录和公开指南都已更新。");
        assertThat(excerpt.highlights()).hasSize(4);
    }

    @Test
    void aLongSentenceIsCutAroundTheWords() {
        var excerpt = Excerpt.of("长".repeat(500) + "公开" + "文".repeat(500), SearchWords.of("公开"));

        assertThat(excerpt.text()).hasSize(160);
        assertThat(excerpt.text()
                        .substring(
                                excerpt.highlights().getFirst().start(),
                                excerpt.highlights().getFirst().end()))
                .isEqualTo("公开");
    }

    @Test
    void aShortTextIsShownWhole() {
        assertThat(Excerpt.of("表三总计不等", SearchWords.of("总计")).text()).isEqualTo("表三总计不等");
    }
}
