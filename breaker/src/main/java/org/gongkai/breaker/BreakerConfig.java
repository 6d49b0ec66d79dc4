package org.gongkai.breaker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many bad records a consumer puts aside before it stops. Each topic that a service consumes is counted by itself. */
@ConfigMapping(prefix = "gongkai.breaker")
public interface BreakerConfig {
    /** Bad records in a row, in records: the consumer stops at the last of them. */
    @WithDefault("20")
    int consecutive();

    /** Of how many of the latest records the share is taken, in records; before there are so many it is not asked. */
    @WithDefault("200")
    int window();

    /** The share of bad records among the latest, from 0 to 1, at which the consumer stops. */
    @WithDefault("0.25")
    double share();
}
