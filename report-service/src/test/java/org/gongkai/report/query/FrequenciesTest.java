package org.gongkai.report.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.report.words.SearchWords;
import org.junit.jupiter.api.Test;

class FrequenciesTest {
    private static final Frequencies FREQUENCIES =
            new Frequencies(Map.of("政务", 0.5, "务公", 0.4, "公开", 0.9, "目录", 0.1, "2023", 0.02));

    @Test
    void aPhraseIsAsFrequentAsTheRarestOfItsPairs() {
        assertThat(FREQUENCIES.areCommon(SearchWords.of("政务公开"))).isTrue();
        assertThat(FREQUENCIES.areCommon(SearchWords.of("公开政务"))).as("开政").isFalse();
    }

    @Test
    void severalWordsAreRarerThanEach() {
        assertThat(FREQUENCIES.areCommon(SearchWords.of("目录"))).isTrue();
        assertThat(FREQUENCIES.areCommon(SearchWords.of("目录 目录"))).isFalse();
        assertThat(FREQUENCIES.areCommon(SearchWords.of("公开 2023"))).isFalse();
    }
}
