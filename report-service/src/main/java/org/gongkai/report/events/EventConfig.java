package org.gongkai.report.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The log of events, and who listens to it. */
@ConfigMapping(prefix = "gongkai.events")
interface EventConfig {
    /** How long the log reaches back: whoever was away longer is told that there is a gap. */
    @WithDefault("30d")
    Duration retention();

    /** How many may listen to one instance at a time. */
    @WithDefault("500")
    int maxListeners();

    /** How often a stream shows that it is alive, when nothing else is sent. */
    @WithDefault("15s")
    Duration heartbeat();

    /** A listener that does not take what was sent for so long is cut off. It may come back and go on where it was. */
    @WithDefault("30s")
    Duration patience();
}
