package org.gongkai.report.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.events.ReportNotice;
import org.gongkai.events.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A stream as its listener sees it, over a log in memory. */
class ListenerTest {
    private static final Duration NEVER = Duration.ofHours(1);

    private final Log log = new Log();
    private final AtomicInteger cuts = new AtomicInteger();

    @Test
    void beginsWithItsPlaceSoThatWhoIsCutOffBeforeTheFirstEventMissesNothing() {
        log.add(2020, 2021);

        var heard = listen(null, EventFilter.ALL).requests(10);

        assertThat(heard.ids()).containsExactly("e-2");
        assertThat(heard.types()).isEmpty();
    }

    @Test
    void goesOnAfterTheLastOneHeardInTheOrderOfTheLog() {
        log.add(2020, 2021, 2022);

        var heard = listen(new EventId("e", 1), EventFilter.ALL).requests(10);
        log.add(2023);
        heard.tick();

        assertThat(heard.ids()).containsExactly("e-1", "e-2", "e-3", "e-4");
    }

    @Test
    void whatIsNotAskedForIsNotSentButPassed() {
        log.add(2020, 2021, 2020, 2021);

        var heard = listen(new EventId("", 0), new EventFilter(2020, null, null, null, null, null))
                .requests(10);
        assertThat(heard.ids()).containsExactly("e-0", "e-1", "e-3");

        heard.listener.tick(Duration.ZERO, NEVER);
        assertThat(heard.ids()).last().isEqualTo("e-4");
        assertThat(heard.types()).containsExactly(ReportNotice.TYPE_RESULT, ReportNotice.TYPE_RESULT);
    }

    @Test
    void sendsOneAtATimeAndCutsOffWhoTakesNone() {
        log.add(2020, 2021, 2022);
        var heard = listen(new EventId("e", 0), EventFilter.ALL).requests(2);

        heard.tick();
        assertThat(heard.ids()).containsExactly("e-0", "e-1");
        assertThat(cuts).hasValue(0);

        heard.listener.tick(NEVER, Duration.ZERO);
        assertThat(cuts).hasValue(1);
    }

    @Test
    void saysSoWhenEntriesAreGoneThatWereNotHeard() {
        log.add(2020, 2021, 2022);
        log.prunedTo = 2;

        var heard = listen(new EventId("e", 1), EventFilter.ALL).requests(10);

        assertThat(heard.types()).containsExactly(Frame.TYPE_GAP, ReportNotice.TYPE_RESULT);
        assertThat(heard.ids()).containsExactly("e-2", "e-3");
    }

    @Test
    void saysSoWhenTheLogEndsBeforeWhatWasHeard() {
        log.add(2020, 2021);

        var heard = listen(new EventId("e", 7), EventFilter.ALL).requests(10);
        log.add(2022);
        heard.tick();

        assertThat(heard.types()).containsExactly(Frame.TYPE_GAP, ReportNotice.TYPE_RESULT);
        assertThat(heard.ids()).containsExactly("e-2", "e-3");
    }

    @Test
    void whoKnewALogThatIsNoMoreHearsThisOneFromItsBeginning() {
        log.add(2020, 2021);

        var heard = listen(new EventId("f", 900), EventFilter.ALL).requests(10);

        assertThat(heard.ids()).containsExactly("e-0", "e-1", "e-2");
    }

    private Heard listen(@Nullable EventId seen, EventFilter filter) {
        var listener = new Listener(filter, seen, log, cuts::incrementAndGet);
        return new Heard(listener, listener.frames(() -> {}).subscribe().withSubscriber(AssertSubscriber.create()));
    }

    private record Heard(Listener listener, AssertSubscriber<Frame> subscriber) {
        Heard requests(int frames) {
            subscriber.request(frames);
            return this;
        }

        void tick() {
            listener.tick(NEVER, NEVER);
        }

        List<String> ids() {
            return subscriber.getItems().stream()
                    .map(frame -> frame.id().toString())
                    .toList();
        }

        List<String> types() {
            return subscriber.getItems().stream()
                    .map(Frame::type)
                    .filter(type -> type != null)
                    .toList();
        }
    }

    /** A log whose last three entries are held in memory. */
    private static final class Log implements LogSource {
        private final List<LoggedEvent> entries = new ArrayList<>();
        private final RecentEvents recent = new RecentEvents(new EventId("e", 0), 3);
        private long prunedTo;

        void add(int... years) {
            for (var year : years) {
                var event = new LoggedEvent(
                        new EventId("e", entries.size() + 1), Instant.EPOCH, ReportNotice.TYPE_RESULT, notice(year));
                entries.add(event);
                recent.add(List.of(event));
            }
        }

        @Override
        public Optional<List<LoggedEvent>> recent(EventId place, int limit) {
            return recent.after(place, limit);
        }

        @Override
        public List<LoggedEvent> read(EventId place, int limit) {
            return entries.stream()
                    .filter(event -> event.sequence() > place.sequence())
                    .limit(limit)
                    .toList();
        }

        @Override
        public LogState state() {
            return new LogState("e", prunedTo, entries.size());
        }

        @Override
        public void inBackground(Runnable work) {
            work.run();
        }

        private static ReportNotice notice(int year) {
            return new ReportNotice(
                    "key", null, year, "id", Verdict.PASS, null, 0, 0, 0, List.of(), null, null, "/api/reports/key");
        }
    }
}
