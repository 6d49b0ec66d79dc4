package org.gongkai.parse.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.parse.narrative.Wording.Counted;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Wording GRANTED = Wording.of("予以公开|同意公开", "(?<!不)(?:予以|同意)公开");

    @Test
    void everyPlaceIsFoundAsThePatternAloneWouldFindIt() {
        var words = "收到申请9件，予以公开3件，不予以公开2件，同意公开的4件。";

        assertThat(GRANTED.in(words)).extracting(MatchResult::group).containsExactly("予以公开", "同意公开");
    }

    @Test
    void wordsWithoutAnyOfTheBeginningsSayNothingOfIt() {
        assertThat(GRANTED.in("不予处理3件")).isEmpty();
    }

    @Test
    void wordsBelongToTheCountThatFollowsInTheSameClause() {
        var words = "收到申请9件，予以公开3件，不予以公开2件，同意公开的有4件。予以公开，5件";

        assertThat(numbers(GRANTED.before(Count.in(words), 4, words))).containsExactly("3", "4");
        assertThat(numbers(GRANTED.before(Count.in(words), 1, words))).containsExactly("3");
        assertThat(GRANTED.before(List.of(), 4, words)).isEmpty();
    }

    @Test
    void whatStandsBetweenWordsAndTheirCountMayBeSaidMoreClosely() {
        var came = Wording.of("收到", "收到");
        var words = "收到来信7件，收到群众申请8件";

        assertThat(numbers(came.before(Count.in(words), Pattern.compile(".{0,4}申请"), words)))
                .containsExactly("8");
    }

    @Test
    void aCountIsNoOrdinalNoEstimateAndNoPartOfALongerNumber() {
        assertThat(Count.in("第3件，约20件，不足9件，12.5件，2020年，3个月，4次数")).isEmpty();
        assertThat(Count.in("收到1,234件和十二宗")).extracting(Count::number).containsExactly("1,234", "十二");
    }

    @Test
    void aCountOfAnotherThingIsNotClosed() {
        assertThat(Count.in("收到3件，发文4件文书，约谈5次左右")).extracting(Count::closed).containsExactly(true, false, false);
    }

    private static List<String> numbers(List<Counted> found) {
        return found.stream().map(counted -> counted.count().number()).toList();
    }
}
