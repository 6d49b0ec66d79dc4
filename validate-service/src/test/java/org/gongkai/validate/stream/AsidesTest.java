package org.gongkai.validate.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.gongkai.breaker.Breaker;
import org.gongkai.breaker.Breakers;
import org.gongkai.breaker.Limits;
import org.gongkai.events.Topics;
import org.junit.jupiter.api.Test;

class AsidesTest {
    private final Breaker breaker = new Breakers(new Limits(3, 200, 0.25), new SimpleMeterRegistry()).of(Topics.PARSED);
    private final Asides asides = new Asides(breaker, InstantSource.fixed(Instant.EPOCH));

    @Test
    void theRecordThatIsOneTooManyIsHeldBackAndSoIsWhatComesAgainWhileNobodyHasSaidOtherwise() {
        putAside(0);
        putAside(1);

        assertHeldBack(2);
        assertHeldBack(0);
    }

    @Test
    void whatAnUndoneTransactionBringsAgainIsNotCountedAgain() {
        putAside(0);
        putAside(1);
        assertHeldBack(2);

        breaker.close("王芳");

        putAside(0);
        putAside(1);
        putAside(2);
        putAside(3);
        putAside(4);
        assertHeldBack(5);
    }

    private void putAside(long offset) {
        var record = new Record<>(new byte[0], new byte[0], 0);
        assertThat(asides.letter(record, at(offset), new IllegalStateException("bad"))
                        .headers())
                .isNotEmpty();
    }

    private void assertHeldBack(long offset) {
        assertThatThrownBy(() -> putAside(offset)).isInstanceOf(Asides.HeldBack.class);
    }

    private static Optional<RecordMetadata> at(long offset) {
        return Optional.of(new RecordMetadata() {
            @Override
            public String topic() {
                return Topics.PARSED;
            }

            @Override
            public int partition() {
                return 0;
            }

            @Override
            public long offset() {
                return offset;
            }
        });
    }
}
