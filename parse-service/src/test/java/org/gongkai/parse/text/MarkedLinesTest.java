package org.gongkai.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkedLinesTest {
    private static final int MANY = 40;

    @Test
    void aMarkBehindEachCellIsNoCell() {
        assertThat(unified("重复申请|\n7|\n|\n7|\n")).startsWith("重复申请 \n7 \n \n7 \n重复申请 \n");
        assertThat(unified("重复申请；\n7；\n；\n7；\n")).startsWith("重复申请 \n7 \n \n7 \n重复申请 \n");
    }

    @Test
    void aMarkBeforeOrAroundEachCellIsNone() {
        assertThat(unified("|重复申请\n|7\n|\n|7\n")).startsWith(" 重复申请\n 7\n \n 7\n 重复申请\n");
        assertThat(unified("|重复申请|\n|7|\n| |\n|7|\n")).startsWith(" 重复申请 \n 7 \n   \n 7 \n 重复申请 \n");
    }

    @Test
    void marksBetweenCellsStay() {
        assertThat(unified("重复申请|7|0|7\n|\n")).startsWith("重复申请|7|0|7\n|\n");
        assertThat(unified("|\n重复申请|\n|\n7|\n")).startsWith("|\n重复申请|\n|\n7|\n");
    }

    private static String unified(String rows) {
        var text = new StringBuilder(rows.repeat(MANY));
        MarkedLines.unify(text);
        return text.toString();
    }
}
