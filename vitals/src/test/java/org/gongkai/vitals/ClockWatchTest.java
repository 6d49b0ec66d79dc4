package org.gongkai.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private static final long NOON = Instant.parse("2026-03-08T12:00:00Z").toEpochMilli();
    /** Where nanoTime begins is anybody's guess. */
    private static final long SOMEWHERE = Long.MAX_VALUE - 500_000_000;

    private final ClockWatch watch = new ClockWatch(NOON, SOMEWHERE);

    @Test
    void clocksThatGoTogetherSayNothing() {
        assertThat(back(1_000, 1)).isZero();
        assertThat(back(61_000, 61)).isZero();
    }

    @Test
    void aClockThatIsSetBackIsSeenOnce() {
        assertThat(back(-3_599_000, 1)).isEqualTo(Duration.ofHours(1));
        assertThat(back(-3_598_000, 2)).isZero();
    }

    @Test
    void aClockThatIsSetForwardHasNotGoneBack() {
        assertThat(back(3_601_000, 1)).isEqualTo(Duration.ofHours(-1));
    }

    @Test
    void whatWasSetForwardAndBackAgainWentBack() {
        back(3_601_000, 1);

        assertThat(back(2_000, 2)).isEqualTo(Duration.ofHours(1));
    }

    private Duration back(long dayMillis, long steadySeconds) {
        return watch.back(NOON + dayMillis, SOMEWHERE + steadySeconds * 1_000_000_000);
    }
}
