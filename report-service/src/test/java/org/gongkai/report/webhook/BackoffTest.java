package org.gongkai.report.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final Backoff backoff = new Backoff(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)));

    @ParameterizedTest
    @CsvSource({"1, 0, 4000", "1, 0.5, 5000", "1, 1, 6000", "2, 0, 240000", "2, 1, 360000"})
    void eachPauseDiffersByAFifthAtMost(int failures, double chance, long millis) {
        assertThat(backoff.after(failures, chance)).hasValue(Duration.ofMillis(millis));
    }

    @Test
    void afterTheLastPauseOfTheScheduleThereIsNone() {
        assertThat(backoff.after(3, 0.5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "9, 256", "10, 300", "1000, 300"})
    void anAddressThatFailsIsAskedEverLessOftenButEveryFiveMinutes(int failures, long seconds) {
        assertThat(Backoff.hold(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
