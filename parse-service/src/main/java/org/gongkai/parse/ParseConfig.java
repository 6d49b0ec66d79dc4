package org.gongkai.parse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of reading: one broken or hostile document must not take the service down. See {@link Limits}. */
@ConfigMapping(prefix = "gongkai.parse")
interface ParseConfig {
    /** A report has 5 to 20 pages. */
    @WithDefault("200")
    int maxPages();

    /** A report has about 300 cells; a portal page around it some hundred more. */
    @WithDefault("200000")
    int maxCells();

    /** A report has about 10,000 characters. */
    @WithDefault("1000000")
    int maxCharacters();

    /** A Word document inflates to some megabytes of XML. */
    @WithDefault("104857600")
    long maxInflatedBytes();

    /** Tables and elements nest some dozen deep on the worst portal pages. */
    @WithDefault("200")
    int maxDepth();

    /** The slowest known report takes well under a second. */
    @WithDefault("20s")
    Duration maxTime();

    default Limits limits() {
        return new Limits(maxPages(), maxCells(), maxCharacters(), maxInflatedBytes(), maxDepth(), maxTime());
    }
}
