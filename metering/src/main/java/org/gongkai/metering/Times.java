package org.gongkai.metering;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How long things take. The buckets are the same for all services and instances, so that Prometheus can add them up. */
public final class Times {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };

    private Times() {}

    /**
     * The time of one report at one stage. Whoever counts outcomes asks for all of them at the start: an alert cannot see
     * the first event of a series that was not there before.
     *
     * @param stage {@code receive}, {@code check}, {@code parse}, {@code validate} or {@code store}
     * @param outcome what became of it there
     */
    public static Timer stage(MeterRegistry registry, String stage, String outcome) {
        return of(registry, "gongkai.stage", "Time a report spends in a stage", "stage", stage, "outcome", outcome);
    }

    /** A time of another kind, under names and values of its tags in turns. */
    public static Timer of(MeterRegistry registry, String name, String description, String... tags) {
        return Timer.builder(name)
                .description(description)
                .tags(tags)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
