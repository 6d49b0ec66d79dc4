package org.gongkai.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongkai.events.Message;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally(new Limits(3, 8, 0.5));

    @Test
    void soManyBadRecordsInARowAreTooMany() {
        take("bb");
        assertThat(tally.tooMany()).isEmpty();

        take("b");
        assertThat(tally.tooMany()).map(Message::en).hasValue("3 bad records in a row");
    }

    @Test
    void oneGoodRecordEndsARow() {
        take("bbgbb");

        assertThat(tally.tooMany()).isEmpty();
    }

    @Test
    void aShareIsNotAskedBeforeThereAreEnoughRecordsToTakeItOf() {
        take("bbgbbgb");
        assertThat(tally.tooMany()).isEmpty();

        take("g");
        assertThat(tally.tooMany()).map(Message::en).hasValue("5 of the latest 8 records (63%) are bad");
    }

    @Test
    void aShareIsTakenOfTheLatestRecordsOnly() {
        take("bbgbbgbg");
        take("gggg");
        assertThat(tally.badOnes()).isEqualTo(2);

        assertThat(tally.tooMany()).isEmpty();
        take("bbgb"); // of the last eight: gggg bbgb
        assertThat(tally.tooMany()).isEmpty();
        take("b");
        assertThat(tally.tooMany()).map(Message::zh).hasValue("最近 8 条记录中有 4 条（50%）无法处理");
    }

    @Test
    void whatIsForgottenCountsNoMore() {
        take("bbb");
        tally.forget();

        assertThat(tally.tooMany()).isEmpty();
        assertThat(tally.seen()).isZero();
        take("bb");
        assertThat(tally.tooMany()).isEmpty();
    }

    @Test
    void limitsThatMeanNothingAreRefusedAtTheStart() {
        assertThatThrownBy(() -> new Limits(0, 8, 0.5)).hasMessageContaining("gongkai.breaker");
        assertThatThrownBy(() -> new Limits(3, 0, 0.5)).hasMessageContaining("gongkai.breaker");
        assertThatThrownBy(() -> new Limits(3, 8, 0)).hasMessageContaining("gongkai.breaker");
        assertThatThrownBy(() -> new Limits(3, 8, 1.5)).hasMessageContaining("gongkai.breaker");
    }

    private void take(String records) {
        for (int i = 0; i < records.length(); i++) {
            if (records.charAt(i) == 'b') {
                tally.bad();
            } else {
                tally.good();
            }
        }
    }
}
