package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A minute of faults; {@code ./gongkai chaos} runs for as long as one likes. */
class ChaosIT {
    @Test
    void aMinuteOfFaultsLosesNothingAndCountsNothingTwice() throws Exception {
        var result = new Chaos(SharedStack.PROJECT, new Progress(System.err)).run(3, Duration.ofMinutes(1), 3);

        assertThat(result.accepted()).isGreaterThan(10);
        assertThat(result.allKills()).isGreaterThan(3);
        assertThat(result.comparison()).matches(Comparison::holds, "nothing lost, doubled or different");
    }
}
