package org.gongkai.vitals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a service bears of a clock that is set. */
@ConfigMapping(prefix = "gongkai.clock")
interface ClockConfig {
    /** The most the clock of the day may go back at once: for so long nothing may go on. */
    @WithDefault("10S")
    Duration mostBack();
}
