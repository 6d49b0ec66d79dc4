package org.gongkai.report.deadletter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Records that nobody could process. */
@ConfigMapping(prefix = "gongkai.dead-letters")
interface DeadLetterConfig {
    /** How long they are kept here: as long as the topic has them. */
    @WithDefault("90d")
    Duration retention();
}
