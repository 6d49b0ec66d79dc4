package org.gongkai.stack.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one run of {@code ./gongkai bench} measured.
 *
 * @param bulk uploads as fast as they are accepted
 * @param copies the bytes of the first bulk, copied and nothing else
 * @param paced uploads at a steady rate
 * @param starts of every service, alone
 */
record BenchResult(
        Instant at, int processors, String java, List<Bulk> bulk, List<Copy> copies, Paced paced, List<Start> starts) {
    /**
     * Reports sent as fast as they were accepted.
     *
     * @param what they are
     * @param goal how many a second are wanted
     * @param bytes of all their documents
     * @param took from the first upload until every result could be queried
     * @param processorTime what each part took of the processors meanwhile
     * @param stages what each stage took, per report
     * @param mostMegabytes the most resident memory of each service that was seen
     */
    record Bulk(
            String what,
            int goal,
            int reports,
            long bytes,
            Duration took,
            Map<String, Duration> processorTime,
            Map<String, Duration> stages,
            Map<String, Long> mostMegabytes) {
        double perSecond() {
            return BenchResult.perSecond(reports, took);
        }
    }

    /** The same bytes produced, consumed and inserted, and nothing else. */
    record Copy(String storage, int reports, Duration took) {
        double perSecond() {
            return BenchResult.perSecond(reports, took);
        }
    }

    /** Single uploads at a steady rate, whether or not the one before has its result. */
    record Paced(int perSecond, int uploads, Duration p50, Duration p95, Duration p99) {}

    /** From the start of the process until it says that it is ready, the median. */
    record Start(String service, Duration without, Duration with) {}

    /**
     * Very many reports that waited on the topics.
     *
     * @param looks at what the services held meanwhile
     */
    record Replay(Instant at, int reports, Duration took, List<Look> looks) {
        double perSecond() {
            return BenchResult.perSecond(reports, took);
        }

        /** Where the latest is kept, until the page is written. */
        static Path file(Path project) {
            return project.resolve("target/bench-replay.json");
        }
    }

    /** What each service held after a full collection, when so many were done. */
    record Look(long reports, Map<String, Long> megabytes) {}

    private static double perSecond(int reports, Duration took) {
        return reports * 1000.0 / took.toMillis();
    }
}
