package org.gongkai.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineEndsTest {
    private static final String ROWS = "规章\t1\t2\t3\n".repeat(20);

    @Test
    void aCarriageReturnAloneEndsALineAndOnesBeforeALineFeedEndNone() {
        assertThat(unified("规章\r1\r\n2\r\r\n3\r\r4")).isEqualTo("规章\n1\r\n2\r\r\n3\n\n4");
    }

    @Test
    void whatUnicodeEndsALineWithEndsOne() {
        assertThat(unified("规章\u00851\u20292")).isEqualTo("规章\n1\n2");
    }

    @Test
    void aVerticalTabEndsRowsThatAreAlikeThen() {
        assertThat(unified(ROWS + "行政许可\t1\t2\t3\u000B行政处罚\t4\t5\t6\n"))
                .isEqualTo(ROWS + "行政许可\t1\t2\t3\n行政处罚\t4\t5\t6\n");
        assertThat(unified(ROWS.replace('\n', '\u2028'))).isEqualTo(ROWS);
    }

    @Test
    void aVerticalTabWithinACellSaysNothing() {
        assertThat(unified(ROWS + "行政\u000B许可\t1\t2\t3\n")).isEqualTo(ROWS + "行政\u000B许可\t1\t2\t3\n");
        assertThat(unified(ROWS + "行政\u2028许可\t1\t2\t3\n")).isEqualTo(ROWS + "行政\u000B许可\t1\t2\t3\n");
    }

    @Test
    void figuresThatWouldTouchStandOnLinesOfTheirOwn() {
        assertThat(unified("规章\n1\n".repeat(10) + "2\u000B3\n")).endsWith("2\n3\n");
    }

    private static String unified(String text) {
        var unified = new StringBuilder(text);
        LineEnds.unify(unified);
        return unified.toString();
    }
}
