package org.gongkai.parse.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.events.Source;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterFoldingTest {
    @ParameterizedTest
    @CsvSource({
        "⼈⺠政府, 人民政府",
        "⼾籍, 户籍",
        "戶籍, 户籍",
        "⻅⻓⻔⻛⻥⻬, 见长门风鱼齐",
        "１２３．４, 123.4",
        "－５, -5",
        "㈠予以公开, (一)予以公开",
        "①属于国家秘密, 1属于国家秘密",
        "0①属于国家秘密, 0 1属于国家秘密",
        "117①, 117",
        "117①②, 117",
        "117 ①, '117 '",
        "117①件, 117件",
        "1①3, 1 3",
        "❷, ❷",
        "12❷, 12",
        "276³, 276",
        "276 ³, '276 '",
        "276⁽³⁾, 276",
        "12³4, 12 4",
        "总计³, 总计",
        "总计①, 总计",
        "3km², 3km2",
        "³, 3",
        "0—5, 0-5",
        "⸺, --",
        "⸻, ---",
        "‐5, -5",
        "∕, /",
        "3⁄4, 3/4"
    })
    void theManyFormsOfACharacterBecomeOne(String printed, String folded) {
        assertThat(fold(printed).value()).isEqualTo(folded);
    }

    @Test
    void spacesOfEveryKindAreSpacesAndUnseenCharactersAreGone() {
        assertThat(fold("4\u200B1\u00A0件\uFEFF\u00AD\u3000。\u0007").value()).isEqualTo("41 件 。");
    }

    @Test
    void marksOfProseStayAsPeopleWroteThem() {
        var prose = "《条例》（以下简称“条例”），第一；第二：好！";
        assertThat(fold(prose).value()).isEqualTo(prose);
    }

    @Test
    void aTextWithNothingToFoldIsTheSameObject() {
        var text = text("2020年政府信息公开工作年度报告");
        assertThat(CharacterFolding.fold(text)).isSameAs(text);
    }

    @Test
    void charactersKnowTheirPlaceAlsoWhereOneBecomesManyAndManyNone() {
        var folded = fold("a\u200B㈠８件");

        assertThat(folded.value()).isEqualTo("a(一)8件");
        assertThat(folded.source(4, 5)).isEqualTo(Source.characters(3, 4));
        assertThat(folded.source(1, 4)).isEqualTo(Source.characters(2, 3));
        assertThat(folded.original(4, 6)).isEqualTo("８件");
        assertThat(folded.part(4, 6).source()).isEqualTo(Source.characters(3, 5));
    }

    @Test
    void ligaturesForWholeSentencesDoNotMakeATextTwentyTimesAsLong() {
        assertThat(fold("\uFDFA".repeat(1000)).value()).hasSize(1000);
    }

    private static Text fold(String printed) {
        return CharacterFolding.fold(text(printed));
    }

    private static Text text(String printed) {
        return Text.of(printed, Source::characters);
    }
}
