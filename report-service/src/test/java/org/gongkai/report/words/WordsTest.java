package org.gongkai.report.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void everyCharacterAndEveryPairOfNeighboursIsAWord() {
        assertThat(Words.of("政务公开")).containsExactlyInAnyOrder("政", "务", "公", "开", "政务", "务公", "公开");
    }

    @Test
    void pairsDoNotReachAcrossPunctuationOrDigits() {
        assertThat(Words.of("公开，共3件")).doesNotContain("开共", "共件").contains("3", "共", "件");
    }

    @Test
    void digitsAndLettersAreWordsAsTheyStandWhateverTheirWidthAndSize() {
        assertThat(Words.of("２０２３年ＯＡ系统")).contains("2023", "oa", "系统");
    }

    @Test
    void charactersOfTwoHalvesAreOneCharacter() {
        assertThat(Words.of("𠮷野家")).contains("𠮷", "𠮷野").hasSize(5);
    }

    @Test
    void aQueryAsksForThePairsOnlyAndForASingleCharacterWhereThatIsAll() {
        assertThat(SearchWords.of("政务公开 2023").query()).isEqualTo("'政务' & '务公' & '公开' & '2023'");
        assertThat(SearchWords.of("县").query()).isEqualTo("'县'");
    }

    @Test
    void runsOfThreeCharactersAndMoreMustStandTogether() {
        assertThat(SearchWords.of("主动公开 平台 3").phrases()).containsExactly("主动公开");
    }

    @Test
    void quotesAndOperatorsAreNoPartOfAWord() {
        assertThat(SearchWords.of("公开' | !'目录").query()).isEqualTo("'公开' & '目录'");
    }

    @Test
    void nothingToSearchForIsRefused() {
        assertThatThrownBy(() -> SearchWords.of("，。！")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placesAreThoseOfTheTextAsItIsPrinted() {
        assertThat(SearchWords.of("2023 公开").in("于２０２３年公开，12023件"))
                .containsExactly(new Highlight(1, 5), new Highlight(6, 8));
    }

    @Test
    void theLongerOfTwoPlacesIsShown() {
        assertThat(SearchWords.of("公开 公开目录").in("公开目录")).containsExactly(new Highlight(0, 4));
    }
}
