package org.gongkai.parse.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 |
            41 | 41 |
            1,234 | 1234 |
            1，234，567 | 1234567 |
            －5 | -5 |
            ＋1 | 1 |
            -5 | -5 |
            −5 | -5 |
            - 5 | -5 |
            １２３ | 123 |
            1978.83万元 | 1978.83 | 万元
            576.76 | 576.76 |
            0.0000 | 0.0000 |
            2笔 | 2 | 笔
            7 件 | 7 | 件
            22（其中修订 16 件） | 22 |
            22件（其中修订16件） | 22 | 件
            26+300=326 | 326 |
            1＋2 + 3 ＝ 6 | 6 |
            """)
    void readsAFigureAsItIsPrinted(String cell, BigDecimal value, String unit) {
        assertThat(PrintedNumber.read(cell)).contains(new PrintedNumber(value, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "—",
                "无",
                "1978.83万元左右",
                "约30件",
                "20 0 0 0 02",
                "1,2345",
                "12,34",
                "1.2.3",
                "10（2）",
                "2020年",
                "95.5%",
                "5-",
                "--5",
                "+-1",
                "１２３条、４条",
                "件",
                "1+2=4",
                "1+2",
                "=3",
                "规章",
                "一",
                "5\n6"
            })
    void whatMightBeSomethingElseIsNoNumber(String cell) {
        assertThat(PrintedNumber.read(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u3000", "/", "／", "\\", "-", "—", "——", "－", "_", "无", " / ", "\n"})
    void theMarksThatStandForNothingAreBlank(String cell) {
        assertThat(PrintedNumber.isBlank(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "/5", "无信息", "零", "没有"})
    void zeroAndWordsAreNotBlank(String cell) {
        assertThat(PrintedNumber.isBlank(cell)).isFalse();
    }

    @Test
    void longInputMadeToKeepThePatternBusyIsRefusedAtOnce() {
        assertTimeout(Duration.ofSeconds(2), () -> {
            for (var piece : new String[] {"1", "1,111", " ", "-", "（", "1 ", "/ "}) {
                var hostile = piece.repeat(1_000_000) + "x";
                assertThat(PrintedNumber.read(hostile)).isEmpty();
                assertThat(PrintedNumber.isBlank(hostile)).isFalse();
                var bounded = hostile.substring(0, 59) + "x";
                assertThat(PrintedNumber.read(bounded)).isEmpty();
            }
        });
    }
}
