package org.gongkai.parse.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void readingsThatAGatewayLeftInBracketsAreRemoved() {
        assertThat(clean("數據(jù)由各鄉(xiāng)鎮(zhèn)報(bao)送,經(jīng)審核后公開")).containsExactly("數據由各鄉鎮報送,經審核后公開");
    }

    @Test
    void oneBracketInAnOrdinaryReportIsSomebodysRemark() {
        assertThat(clean("信息公开平台(app)上线，应用（hé）一词的读音除外")).containsExactly("信息公开平台(app)上线，应用（hé）一词的读音除外");
    }

    @Test
    void abbreviationsWithoutTonesAreNoDebrisHoweverMany() {
        var prose = "平台(app)和网站(web)、接口(api)、目录(ftp)都已上线";
        assertThat(clean(prose)).containsExactly(prose);
    }

    @Test
    void traditionalScriptAndTheWordsOfTaiwanBecomeOurs() {
        assertThat(clean("政府資訊公開申請數量、總計、行政復議、訴訟、結轉下年度繼續辦理、屬於國家機密、業務規則、機關條例"))
                .containsExactly("政府信息公开申请数量、总计、行政复议、诉讼、结转下年度继续办理、属于国家机密、业务规则、机关条例");
    }

    @Test
    void aTraditionalNameInASimplifiedReportIsLeftAlone() {
        assertThat(clean("國務院令第711號公布")).containsExactly("國務院令第711號公布");
    }

    @Test
    void tablesInTraditionalScriptTellOfTheScriptToo() {
        var cell = Cell.single(text("本年新收政府信息公開申請數量"), 1, 1);
        var grid = new Grid(1, List.of(new Row(List.of(cell, cell, cell))), false);

        var cleaned = Script.clean(new Document("text", List.of(grid), List.of()));

        assertThat(cleaned.blocks().getFirst())
                .isInstanceOfSatisfying(
                        Grid.class,
                        table -> assertThat(table.rows()
                                        .getFirst()
                                        .cells()
                                        .getFirst()
                                        .text()
                                        .value())
                                .isEqualTo("本年新收政府信息公开申请数量"));
    }

    @Test
    void placesAreRightBehindDebrisAndTranslation() {
        var prose = "數據(jù)經(jīng)審核后,鄉(xiāng)鎮(zhèn)機關總計公開條例規則請求處理41件";
        var cleaned = cleaned(prose);
        int at = cleaned.value().indexOf("41");

        assertThat(cleaned.value()).startsWith("数据经审核后,乡镇机关");
        assertThat(cleaned.source(at, at + 2))
                .isEqualTo(Source.characters(prose.indexOf("41"), prose.indexOf("41") + 2));
        assertThat(cleaned.original(2, 3)).isEqualTo("經");
    }

    @Test
    void bracketsMadeToKeepThePatternsBusyTakeNoTime() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            var hostile = ("報" + "(".repeat(50) + "a".repeat(50)).repeat(10_000);
            assertThat(clean(hostile, "報(bào)報(bào)報(bào)條開報關機總數請務")).hasSize(2);
        });
    }

    private static List<String> clean(String... paragraphs) {
        return Script.clean(document(paragraphs)).blocks().stream()
                .map(block -> ((Paragraph) block).text().value())
                .toList();
    }

    private static Text cleaned(String paragraph) {
        return ((Paragraph) Script.clean(document(paragraph)).blocks().getFirst()).text();
    }

    private static Document document(String... paragraphs) {
        List<Block> blocks = Stream.of(paragraphs)
                .<Block>map(value -> new Paragraph(text(value)))
                .toList();
        return new Document("text", blocks, List.of());
    }

    private static Text text(String value) {
        return Text.of(value, Source::characters);
    }
}
