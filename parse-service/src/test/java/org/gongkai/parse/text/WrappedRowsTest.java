package org.gongkai.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedRowsTest {
    private static final String WHOLE = "| 行政事业性收费 | 100 | 200 | 300 |\n".repeat(6);

    @Test
    void aRowThatGoesOnInTheNextLineIsWhole() {
        assertThat(unified(WHOLE + "| 其他对外管理服务事项 | 12345 |\n67890 | 45 |\n"))
                .isEqualTo(WHOLE + "| 其他对外管理服务事项 | 12345 | 67890 | 45 |\n");
    }

    @Test
    void aNumberCutWhereTheLineWasFullIsOneAgain() {
        assertThat(unified("| 信息内容 | 甲 | 乙 | 丙 |\n".repeat(3) + "| 其他对外管理服务事项 | 1\n2 | 3 | 45 |\n"))
                .contains("| 1\u000B2 | 3 | 45 |");
    }

    @Test
    void rowsThatAreWholeStayOnTheirLines() {
        var rows = WHOLE + "| 第二十条第（八）项 |\n| 信息内容 | 收费金额 |\n";

        assertThat(unified(rows)).isEqualTo(rows);
        assertThat(unified(WHOLE + "二、\n三、\n")).isEqualTo(WHOLE + "二、\n三、\n");
    }

    @Test
    void aLineThatWasNotFullIsNotWrapped() {
        var rows = WHOLE + "| 规章 |\n3 | 4 | 5 |\n";

        assertThat(unified(rows)).isEqualTo(rows);
    }

    private static String unified(String text) {
        var unified = new StringBuilder(text);
        WrappedRows.unify(unified);
        return unified.toString();
    }
}
