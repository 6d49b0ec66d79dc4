package org.gongkai.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Wording GRANTED = Wording.of("予以公开|同意公开", "(?<!不)(?:予以|同意)公开[^，。\\d]{0,4}?" + Count.COUNT);

    @Test
    void everyPlaceIsFoundAsThePatternAloneWouldFindIt() {
        var words = "收到申请9件，予以公开3件，不予以公开2件，同意公开的4件。";

        assertThat(GRANTED.in(words)).extracting(MatchResult::group).containsExactly("予以公开3件", "同意公开的4件");
        assertThat(GRANTED.before(Count.starts(words), words))
                .extracting(MatchResult::group)
                .containsExactly("予以公开3件", "同意公开的4件");
    }

    @Test
    void wordsWithoutAnyOfTheKeysSayNothingOfIt() {
        assertThat(GRANTED.in("不予处理3件")).isEmpty();
    }

    @Test
    void whatStandsBeforeTheKeyIsSeenToo() {
        var late = Wording.late("复议", "未[^，]{0,40}?行政复议");

        assertThat(late.in("全年未因政府信息公开工作的任何事项被申请人提起行政复议。"))
                .extracting(MatchResult::group)
                .containsExactly("未因政府信息公开工作的任何事项被申请人提起行政复议");
    }

    @Test
    void aPatternThatBeginsWithACountIsTriedAtCountsOnly() {
        var behind = Wording.of("予以公开", Count.COUNT.replace(Count.NEXT, "") + "予以公开");
        var words = "2020年受理12件，其中11件予以公开";

        assertThat(behind.behind(Count.starts(words), words))
                .extracting(MatchResult::group)
                .containsExactly("11件予以公开");
        assertThat(behind.behind(List.of(), words)).isEmpty();
    }

    @Test
    void aCountIsNoOrdinalNoEstimateAndNoPartOfALongerNumber() {
        assertThat(Count.starts("第3件，约20件，12.5件，2020年，3个月")).isEmpty();
        assertThat(Count.starts("收到1,234件和十二宗")).containsExactly(2, 9);
    }
}
