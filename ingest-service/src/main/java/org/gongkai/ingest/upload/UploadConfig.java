package org.gongkai.ingest.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings of uploads; application.properties has the values and the reasons. */
@ConfigMapping(prefix = "gongkai.upload")
public interface UploadConfig {
    /** How many files one request may have. */
    int maxFiles();

    /** How much of the documents is held in memory at a time, over all requests. */
    MemorySize memory();

    /** How long a request waits for memory, and for the broker's confirmation after its last file. */
    Duration patience();
}
