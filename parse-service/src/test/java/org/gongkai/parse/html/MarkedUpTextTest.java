package org.gongkai.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.junit.jupiter.api.Test;

class MarkedUpTextTest {
    private static final String TABLE =
            "<table><tr><td rowspan=2>规章</td><td>0</td></tr><tr><td><table><tr><td>7</td></tr></table></td></tr></table>";

    @Test
    void proseIsReadAsLinesOfTextAndTablesAsThoseOfAPage() {
        var blocks = read("# 青山县2021年度\n\n前文" + TABLE + "后文\n");

        assertThat(blocks).hasSize(4);
        assertThat(text(blocks.get(0))).isEqualTo("# 青山县2021年度");
        assertThat(text(blocks.get(1))).isEqualTo("前文");
        assertThat(text(blocks.get(3))).isEqualTo("后文");
        assertThat(blocks.get(2)).isInstanceOfSatisfying(Grid.class, grid -> {
            assertThat(grid.exact()).isTrue();
            assertThat(grid.rows()).hasSize(2);
            assertThat(grid.rows().get(1).cells().getFirst().text().value()).isEqualTo("7");
            assertThat(grid.rows().get(1).cells().getFirst().column()).isEqualTo(2);
        });
    }

    @Test
    void placesOfProseAreThoseOfTheDecodedText() {
        var document = "甲\n" + TABLE + "\n乙";

        var last = (Paragraph) read(document).getLast();

        assertThat(last.text().source().start()).isEqualTo(document.indexOf('乙'));
    }

    @Test
    void tablesTypedWithPipesKeepTheirOrderAmongThoseOfMarkup() {
        var blocks = read("| a | 1 | 2 |\n" + TABLE + "\n| b | 3 | 4 |\n" + TABLE);

        assertThat(blocks.stream().map(Grid.class::cast).map(Grid::number)).containsExactly(1, 2, 3, 4);
        assertThat(blocks.stream().map(Grid.class::cast).map(Grid::exact)).containsExactly(false, true, false, true);
    }

    @Test
    void aTableThatIsNotClosedReachesToTheEnd() {
        assertThat(EmbeddedTables.in("甲<table><tr><td>1"))
                .containsExactly(new EmbeddedTables.Range(1, "甲<table><tr><td>1".length()));
        assertThat(EmbeddedTables.in("a < b, <tables>, </table>")).isEmpty();
    }

    private static List<Block> read(String document) {
        return MarkedUpText.read(document.getBytes(StandardCharsets.UTF_8), Limits.USUAL)
                .blocks();
    }

    private static String text(Block block) {
        return ((Paragraph) block).text().value();
    }
}
