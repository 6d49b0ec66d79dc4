package org.gongkai.report.events;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One who listens. Each message is sent when the one before has gone out, so that nothing piles up for a listener that is
 * slow: it reads on from its place in the log. No thread waits for it; whoever brings news, or wants more, does the work.
 */
final class Listener {
    private static final int PAGE = 200;

    private final EventFilter filter;
    private final @Nullable EventId seen;
    private final LogSource source;
    private final Runnable cut;

    private final ArrayDeque<Frame> ready = new ArrayDeque<>();
    private @Nullable MultiEmitter<? super Frame> emitter;
    private @Nullable EventId place;
    private long wanted;
    private long lastSent = System.nanoTime();
    private boolean loading;
    private boolean pumping;
    private boolean again;

    /**
     * One who has seen everything up to a place.
     *
     * @param seen null for one who wants to hear from now on
     * @param cut ends the connection, whatever is still on its way through it
     */
    Listener(EventFilter filter, @Nullable EventId seen, LogSource source, Runnable cut) {
        this.filter = filter;
        this.seen = seen;
        this.source = source;
        this.cut = cut;
    }

    /** What is sent to it. */
    Multi<Frame> frames(Runnable atEnd) {
        return Multi.createFrom()
                .<Frame>emitter(listening -> begin(listening, atEnd))
                .onRequest()
                .invoke(this::want);
    }

    /** Sends what there is, a sign of life when there is nothing, and cuts off one that does not take what was sent. */
    synchronized void tick(Duration heartbeat, Duration patience) {
        var silent = System.nanoTime() - lastSent;
        if (emitter != null && wanted == 0 && silent > patience.toNanos()) {
            cut.run();
            return;
        }
        pump();
        if (place != null && ready.isEmpty() && silent > heartbeat.toNanos()) {
            ready.add(Frame.alive(place));
            pump();
        }
    }

    /** Whether its connection broke before anything could be sent. */
    synchronized boolean isAbandoned(Duration patience) {
        return emitter == null && System.nanoTime() - lastSent > patience.toNanos();
    }

    /** Ends the stream in order: the listener comes back, to another instance or to this one. */
    synchronized void end() {
        if (emitter != null) {
            emitter.complete();
        }
    }

    private synchronized void begin(MultiEmitter<? super Frame> listening, Runnable atEnd) {
        listening.onTermination(atEnd);
        emitter = listening;
        pump();
    }

    private synchronized void want(long more) {
        wanted = Math.max(wanted, wanted + more); // an overflow means "all", and is kept
        pump();
    }

    /** Sending one message may make the listener want the next at once: that is noted here, not done within. */
    private synchronized void pump() {
        again = true;
        if (pumping) {
            return;
        }
        pumping = true;
        try {
            while (again) {
                again = false;
                send();
            }
        } finally {
            pumping = false;
        }
    }

    private void send() {
        while (emitter != null && wanted > 0) {
            var frame = next();
            if (frame == null) {
                return;
            }
            wanted--;
            lastSent = System.nanoTime();
            emitter.emit(frame);
        }
    }

    private @Nullable Frame next() {
        while (ready.isEmpty()) {
            var following = place == null ? null : source.recent(place, PAGE).orElse(null);
            if (following == null) {
                load();
                return null;
            }
            if (following.isEmpty()) {
                return null;
            }
            hear(following);
        }
        return ready.poll();
    }

    private void load() {
        if (!loading) {
            loading = true;
            var from = place;
            source.inBackground(() -> load(from));
        }
    }

    private void load(@Nullable EventId from) {
        var more = true;
        try {
            if (from == null) {
                arrive(source.state());
            } else {
                var following = source.read(from, PAGE);
                hear(following);
                more = !following.isEmpty(); // else the next tick looks again
            }
        } finally {
            loaded();
        }
        if (more) {
            pump();
        }
    }

    private synchronized void loaded() {
        loading = false;
    }

    private synchronized void arrive(LogState log) {
        var from = log.resume(seen);
        place = from;
        ready.add(seen != null && log.hasLostAfter(seen) ? Frame.gap(seen, from) : Frame.alive(from));
    }

    private synchronized void hear(List<LoggedEvent> following) {
        following.stream()
                .filter(event -> filter.accepts(event.notice()))
                .map(Frame::of)
                .forEach(ready::add);
        if (!following.isEmpty()) {
            place = following.getLast().id();
        }
    }
}
