package org.gongkai.validate.stream;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How a walk shares the stream's thread with the reports that come in; application.properties has the values. */
@ConfigMapping(prefix = "gongkai.revalidation")
interface RevalidationConfig {
    /** The longest that a report that comes in waits for the walk. */
    Duration slice();

    /** The least that the stream has for itself between two slices. */
    Duration pause();
}
