package org.gongkai.stack.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void aChineseCharacterTakesTwoColumnsOfTheTerminal() {
        assertThat(TextTable.width("宁武县 2020")).isEqualTo(11);
        assertThat(TextTable.width("（六）、・")).isEqualTo(10);
        assertThat(TextTable.width("é")).isEqualTo(1);
    }

    @Test
    void columnsStayInLineWhateverTheScript() {
        var table = new TextTable("report", "年度");
        table.add("宁武县", 2020);
        table.add("abc", "不详");

        assertThat(table.render()).isEqualTo("""
                report  年度
                ──────  ────
                宁武县  2020
                abc     不详
                """);
    }

    @Test
    void aCellOfSeveralLinesMakesItsRowHigher() {
        var table = new TextTable("a", "b");
        table.add("one\ntwo", "x");

        assertThat(table.render()).isEqualTo("""
                a    b
                ───  ─
                one  x
                two
                """);
    }

    @Test
    void aLongTextIsCutAtTheColumnNotAtTheCharacter() {
        assertThat(TextTable.cut("结果之和不等于总计", 9)).isEqualTo("结果之和…");
        assertThat(TextTable.cut("结果", 4)).isEqualTo("结果");
    }
}
