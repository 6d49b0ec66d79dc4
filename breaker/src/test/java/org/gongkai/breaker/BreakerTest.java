package org.gongkai.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Breaker breaker = new Breaker("reports.raw", new Limits(3, 8, 0.5), InstantSource.fixed(NOON));

    @Test
    void theRecordThatIsOneTooManyAndAllAfterItAreNotPutAside() {
        assertThat(breaker.mayPutAside("one")).isTrue();
        assertThat(breaker.mayPutAside("two")).isTrue();

        assertThat(breaker.mayPutAside("three")).isFalse();
        assertThat(breaker.mayPutAside("four")).isFalse();

        var opening = breaker.opening().orElseThrow();
        assertThat(opening.since()).isEqualTo(NOON);
        assertThat(opening.why().en()).isEqualTo("3 bad records in a row");
        assertThat(opening.lastFailure()).isEqualTo("three");
    }

    @Test
    void whatGoesThroughElsewhereDoesNotCloseIt() {
        open();

        breaker.good();

        assertThat(breaker.opening()).isPresent();
        assertThat(breaker.mayPutAside("four")).isFalse();
    }

    @Test
    void anOperatorLetsItGoOnAndItCountsFromTheBeginning() {
        open();

        breaker.close("王芳");

        assertThat(breaker.opening()).isEmpty();
        assertThat(breaker.mayPutAside("three")).isTrue();
        assertThat(breaker.mayPutAside("four")).isTrue();
        assertThat(breaker.mayPutAside("five")).isFalse();
    }

    @Test
    void aConsumerWaitsUntilItMayPutItsRecordAside() {
        open();

        var waiting = CompletableFuture.supplyAsync(() -> breaker.admits("three"));
        assertThat(waiting).isNotDone();
        breaker.close("王芳");

        assertThat(waiting).succeedsWithin(SOON).isEqualTo(true);
    }

    @Test
    void aServiceThatStopsLetsGoOfTheRecordWithoutPuttingItAside() {
        open();

        var waiting = CompletableFuture.supplyAsync(() -> breaker.admits("three"));
        breaker.end();

        assertThat(waiting).succeedsWithin(SOON).isEqualTo(false);
        assertThat(breaker.admits("four")).isFalse();
    }

    @Test
    void aConsumerThatDoesNotWaitIsToldOnceOfEach() {
        List<String> told = new ArrayList<>();
        breaker.tell(() -> told.add("opened"), () -> told.add("closed"));

        open();
        breaker.mayPutAside("four");
        breaker.close("王芳");
        breaker.close("王芳");

        assertThat(told).containsExactly("opened", "closed");
    }

    private void open() {
        breaker.mayPutAside("one");
        breaker.mayPutAside("two");
        breaker.mayPutAside("three");
    }
}
