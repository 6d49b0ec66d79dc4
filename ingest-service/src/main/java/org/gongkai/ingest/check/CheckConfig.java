package org.gongkai.ingest.check;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings of draft checks; application.properties has the values and the reasons. */
@ConfigMapping(prefix = "gongkai.check")
interface CheckConfig {
    /** After this a service counts as away. */
    Duration connectTimeout();

    /** For one answer. */
    Duration timeout();
}
