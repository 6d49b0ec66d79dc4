package org.gongkai.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gongkai.stack.SharedStack;
import org.gongkai.stack.running.Progress;
import org.junit.jupiter.api.Test;

/** Some faults, a clock set back by half an hour among them; {@code ./gongkai chaos} runs for as long as one likes. */
class ChaosIT {
    /** Kills a part of each kind, moves partitions, and sets the clocks back early. */
    private static final long SEED = 531;

    @Test
    void faultsLoseNothingAndCountNothingTwice() throws Exception {
        var result = new Chaos(SharedStack.PROJECT, new Progress(System.err)).run(SEED, Duration.ofSeconds(40), 3);

        assertThat(result.accepted()).isGreaterThan(10);
        assertThat(result.allKills()).isGreaterThan(3);
        assertThat(result.comparison()).matches(Comparison::holds, "nothing lost, doubled or different");
    }
}
