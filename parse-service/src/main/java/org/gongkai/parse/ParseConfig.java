package org.gongkai.parse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import org.gongkai.parse.quarantine.Patience;

/** Limits of reading: one broken or hostile document must not take the service down. See {@link Limits}. */
@ConfigMapping(prefix = "gongkai.parse")
interface ParseConfig {
    /** A report has 5 to 20 pages. */
    @WithDefault("200")
    int maxPages();

    /** A report has about 300 cells; a portal page around it some hundred more. As many paragraphs, which cost as much. */
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

    /** The readers look at the clock between two steps; what is longer than this beyond the limit will never end. */
    @WithDefault("10s")
    Duration maxOvertime();

    /** Twice, because the machine may have stopped for another reason the first time. */
    @WithDefault("2")
    int maxAttempts();

    /** Each takes a core and up to some hundred megabytes. */
    @WithDefault("4")
    int maxReadings();

    /** A reading that does not end keeps a core busy and its memory taken. */
    @WithDefault("3")
    int maxStuck();

    /** Where documents are remembered that were being read when the service ended; each process has its own. */
    @WithDefault("data/parse-service")
    Path stateDir();

    /** How much of what was read is told: see {@link Limits.Output}. */
    Told told();

    /** The result must fit a record of Kafka. */
    interface Told {
        /** A report has six. */
        @WithDefault("100")
        int maxSections();

        /** A report has about 10,000. */
        @WithDefault("1000000")
        int maxSectionCharacters();

        /** A report makes about ten. */
        @WithDefault("500")
        int maxClaims();

        /** A broken document may have one in every row. */
        @WithDefault("500")
        int maxProblems();

        /** A figure has a few characters; what is longer is prose in the place of one. */
        @WithDefault("1000")
        int maxQuoted();
    }

    default Limits limits() {
        var output = new Limits.Output(
                told().maxSections(),
                told().maxSectionCharacters(),
                told().maxClaims(),
                told().maxProblems(),
                told().maxQuoted());
        return new Limits(maxPages(), maxCells(), maxCharacters(), maxInflatedBytes(), maxDepth(), maxTime(), output);
    }

    default Patience patience() {
        return new Patience(maxTime().plus(maxOvertime()), maxAttempts(), maxReadings(), maxStuck());
    }
}
