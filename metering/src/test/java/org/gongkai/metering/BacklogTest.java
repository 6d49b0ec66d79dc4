package org.gongkai.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final TopicPartition PARTITION = new TopicPartition("reports.raw", 0);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Broker broker = new Broker();
    private final Backlog backlog = new Backlog(broker, List.of("reports.raw"));

    @Test
    void nothingWaitsWhereTheGroupIsAtTheEnd() {
        broker.holds(0, 5).isReadTo(5);

        assertThat(backlog.look()).containsExactly(Waiting.nothing(PARTITION));
    }

    @Test
    void theRecordAfterTheLastProcessedOneIsTheOldest() {
        broker.holds(0, 5).isReadTo(2);
        broker.comes(2, NOON);

        assertThat(backlog.look()).containsExactly(new Waiting(PARTITION, 3, NOON));
    }

    @Test
    void aGroupThatHasNeverProcessedAnythingWaitsFromTheBeginning() {
        broker.holds(0, 1);
        broker.comes(0, NOON);

        assertThat(backlog.look()).containsExactly(new Waiting(PARTITION, 1, NOON));
    }

    @Test
    void whatWasDeletedBeforeItWasProcessedIsNotWaitedFor() {
        broker.holds(7, 9).isReadTo(3);
        broker.comes(7, NOON);

        assertThat(backlog.look()).containsExactly(new Waiting(PARTITION, 2, NOON));
    }

    @Test
    void aGroupThatHangsIsNotReadAgainAndGrowsOlder() {
        broker.holds(0, 5).isReadTo(2);
        broker.comes(2, NOON);
        backlog.look();
        broker.holds(0, 8);

        var again = backlog.look().getFirst(); // the record of before is not to be had a second time

        assertThat(again).isEqualTo(new Waiting(PARTITION, 6, NOON));
        assertThat(again.age(NOON.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aClockThatIsAheadMakesNothingYoungerThanNow() {
        assertThat(new Waiting(PARTITION, 1, NOON).age(NOON.minusSeconds(5))).isZero();
    }

    /** One partition, and a group that has come so far. */
    private static final class Broker extends MockConsumer<byte[], byte[]> {
        private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();

        Broker() {
            super("earliest");
            updatePartitions("reports.raw", List.of(new PartitionInfo("reports.raw", 0, null, null, null)));
        }

        Broker holds(long begin, long end) {
            updateBeginningOffsets(Map.of(PARTITION, begin));
            updateEndOffsets(Map.of(PARTITION, end));
            return this;
        }

        void isReadTo(long next) {
            committed.put(PARTITION, new OffsetAndMetadata(next));
        }

        void comes(long offset, Instant at) {
            schedulePollTask(() -> addRecord(new ConsumerRecord<>(
                    "reports.raw",
                    0,
                    offset,
                    at.toEpochMilli(),
                    TimestampType.CREATE_TIME,
                    0,
                    0,
                    new byte[0],
                    new byte[0],
                    new RecordHeaders(),
                    Optional.empty())));
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndMetadata> committed(java.util.Set<TopicPartition> partitions) {
            return committed;
        }
    }
}
