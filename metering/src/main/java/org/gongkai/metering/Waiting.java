package org.gongkai.metering;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer group has not processed yet of a partition.
 *
 * @param records how many at most; those of transactions that were given up count too
 * @param oldest when the first of them was written; null when nothing waits
 */
record Waiting(
        TopicPartition partition, long records, @Nullable Instant oldest) {
    static Waiting nothing(TopicPartition partition) {
        return new Waiting(partition, 0, null);
    }

    /** For how long the first has waited. Nothing where the writer's clock is ahead of ours. */
    Duration age(Instant now) {
        return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
}
