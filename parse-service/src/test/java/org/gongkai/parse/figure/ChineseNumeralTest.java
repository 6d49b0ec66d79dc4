package org.gongkai.parse.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralTest {
    @ParameterizedTest
    @CsvSource({"零,0", "七,7", "十,10", "十二件,12", "二十,20", "三十五,35", "一百零三,103", "二千五百六十,2560", "一件,1"})
    void aCountInChineseNumeralsIsANumber(String cell, int value) {
        assertThat(ChineseNumeral.read(cell)).contains(BigDecimal.valueOf(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "件", "（一）", "三、", "五十三年", "〇", "二〇二三", "一一"})
    void whatIsNoCountIsNone(String cell) {
        assertThat(ChineseNumeral.is(cell)).isFalse();
    }

    @Test
    void aOneAloneMayBeADash() {
        assertThat(ChineseNumeral.is("一")).isTrue();
        assertThat(ChineseNumeral.read("一")).isEmpty();
    }
}
