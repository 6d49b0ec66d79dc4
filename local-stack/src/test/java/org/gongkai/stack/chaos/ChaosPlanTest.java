package org.gongkai.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChaosPlanTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    void theSameSeedGivesTheSamePlanAndAnotherOneAnother() {
        assertThat(ChaosPlan.of(7, HALF_AN_HOUR)).isEqualTo(ChaosPlan.of(7, HALF_AN_HOUR));
        assertThat(ChaosPlan.of(7, HALF_AN_HOUR)).isNotEqualTo(ChaosPlan.of(8, HALF_AN_HOUR));
    }

    @Test
    void halfAnHourHoldsAHundredKillsAndEveryPartAndEveryKindOfFault() {
        for (int seed = 0; seed < 50; seed++) {
            var faults = ChaosPlan.of(seed, HALF_AN_HOUR).moments().stream()
                    .map(ChaosPlan.Moment::fault)
                    .toList();
            var killed = faults.stream()
                    .filter(Fault.Kill.class::isInstance)
                    .map(fault -> ((Fault.Kill) fault).part())
                    .toList();

            assertThat(killed).as("seed " + seed).hasSizeGreaterThan(100);
            assertThat(EnumSet.copyOf(killed)).as("seed " + seed).isEqualTo(EnumSet.allOf(Part.class));
            assertThat(faults.stream().map(Object::getClass).collect(Collectors.toSet()))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrder(Fault.class.getPermittedSubclasses());
        }
    }

    @Test
    void momentsFollowEachOtherWithinTheTime() {
        var moments = ChaosPlan.of(1, Duration.ofMinutes(2)).moments();

        assertThat(moments).isNotEmpty();
        assertThat(moments).extracting(ChaosPlan.Moment::after).isSorted().allMatch(at -> at.toMinutes() < 2);
    }
}
