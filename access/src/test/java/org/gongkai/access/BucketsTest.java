package org.gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong();
    private final Buckets buckets = new Buckets(2, 3, 2, now::get);

    @Test
    void aClientMayAskAsOftenAsItsBucketHoldsAndIsThenToldHowLongToWait() {
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();

        assertThat(buckets.take("a")).isEqualTo(1);
    }

    @Test
    void theBucketFillsUpSteadilyAndNoFurther() {
        for (int i = 0; i < 3; i++) {
            buckets.take("a");
        }
        now.addAndGet(SECOND / 2);
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(1);

        now.addAndGet(3600 * SECOND);
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isEqualTo(1);
    }

    @Test
    void oneClientTakesNothingFromAnother() {
        for (int i = 0; i < 10; i++) {
            buckets.take("a");
        }

        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void onlySoManyClientsAreRemembered() {
        for (int i = 0; i < 10; i++) {
            buckets.take("a");
        }
        buckets.take("b");
        buckets.take("c");

        assertThat(buckets.take("a")).isZero();
    }
}
