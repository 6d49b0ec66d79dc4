package org.gongkai.metering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a service consumes. One that consumes nothing says nothing. */
@ConfigMapping(prefix = "gongkai.consumer")
interface ConsumptionConfig {
    /** The consumer group of all instances of the service. */
    Optional<String> group();

    /** The topics that it reads. */
    Optional<List<String>> topics();

    /** How often what waits is looked at. */
    @WithDefault("15s")
    Duration period();
}
