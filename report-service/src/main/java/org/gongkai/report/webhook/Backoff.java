package org.gongkai.report.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a delivery that failed is tried again.
 *
 * @param schedule the pauses after the first, second … failure
 */
record Backoff(List<Duration> schedule) {
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(5);
    /** Pauses differ by a fifth up or down, so that what failed together does not come back together. */
    private static final double JITTER = 0.2;

    Backoff {
        schedule = List.copyOf(schedule);
    }

    /**
     * The pause before the next attempt; empty when there is none.
     *
     * @param failures how often it has failed, from 1
     * @param chance from 0 to 1
     */
    Optional<Duration> after(int failures, double chance) {
        if (failures > schedule.size()) {
            return Optional.empty();
        }
        var factor = 1 - JITTER + 2 * JITTER * chance;
        return Optional.of(Duration.ofMillis((long) (schedule.get(failures - 1).toMillis() * factor)));
    }

    /** How long an address is left alone after so many failures in a row, whatever else waits for it. */
    static Duration hold(int failures) {
        var doubled = Duration.ofSeconds(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(LONGEST_HOLD) < 0 ? doubled : LONGEST_HOLD;
    }
}
