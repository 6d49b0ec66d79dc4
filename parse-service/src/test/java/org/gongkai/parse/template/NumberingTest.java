package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.", "1、", "1 .", "1．", "1)", "（一）", "(一)", "( 一 )", "（十一）、", "一、", "十二、", " 三、", "12."})
    void everyKindOfNumberingEndsWhereTheWordsBegin(String numbering) {
        assertThat(Numbering.end(numbering + "属于国家秘密")).isEqualTo(numbering.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"属于国家秘密", "一般公开", "三类内部事务", "2020年", "1234.5", "（其他）", "(a)", ""})
    void wordsAndNumbersAreNoNumbering(String words) {
        assertThat(Numbering.end(words)).isZero();
    }

    @Test
    void aDecimalNumberIsNoNumberedLabel() {
        assertThat(Labels.isNumbered("576.76")).isFalse();
        assertThat(Labels.isNumbered("12.5万元")).isFalse();
        assertThat(Labels.isNumbered("2.重复申请")).isTrue();
    }
}
