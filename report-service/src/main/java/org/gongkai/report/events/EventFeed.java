package org.gongkai.report.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongkai.report.database.Database;
import org.gongkai.report.database.DatabaseFailure;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads what is new in the log, once for all who listen to this instance, and drops what is too old. */
@ApplicationScoped
public class EventFeed implements LogSource {
    private static final Logger LOG = Logger.getLogger(EventFeed.class);
    private static final Duration PERIOD = Duration.ofMillis(250);
    private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(1);
    private static final int PAGE = 500;
    private static final int HELD = 2_000;

    private final Database database;
    private final EventConfig config;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable RecentEvents recent;
    private Instant pruned = Instant.now().minus(BETWEEN_PRUNINGS).plusSeconds(60); // not in the rush of the start
    private boolean failing;

    EventFeed(Database database, EventConfig config) {
        this.database = database;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("event-feed").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
        listeners.forEach(Listener::end);
    }

    /**
     * What a new listener hears; empty when there are too many already.
     *
     * @param seen up to where it has heard everything; null for one who wants to hear from now on
     * @param cut ends its connection
     */
    public Optional<Multi<Frame>> listen(EventFilter filter, @Nullable EventId seen, Runnable cut) {
        var listener = new Listener(filter, seen, this, cut);
        synchronized (listeners) {
            if (listeners.size() >= config.maxListeners()) {
                return Optional.empty();
            }
            listeners.add(listener);
        }
        return Optional.of(listener.frames(() -> listeners.remove(listener)));
    }

    @Override
    public Optional<List<LoggedEvent>> recent(EventId place, int limit) {
        var held = recent;
        return held == null ? Optional.empty() : held.after(place, limit);
    }

    @Override
    public List<LoggedEvent> read(EventId place, int limit) {
        return database.run(connection -> EventLog.after(connection, place, limit));
    }

    @Override
    public LogState state() {
        return database.run(EventLog::state);
    }

    @Override
    public void inBackground(Runnable work) {
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (DatabaseFailure e) {
                LOG.debugf("A listener waits for the database: %s", e.getMessage());
            }
        });
    }

    private void run() {
        try {
            while (!stopping.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    turn();
                    failing = false;
                } catch (DatabaseFailure e) {
                    if (!failing) {
                        LOG.warnf("The log of events cannot be read for now: %s", e.getMessage());
                    }
                    failing = true;
                }
                listeners.removeIf(listener -> listener.isAbandoned(config.patience()));
                listeners.forEach(listener -> listener.tick(config.heartbeat(), config.patience()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() {
        if (listeners.isEmpty()) {
            recent = null; // what is held would grow old
        } else {
            read();
        }
        var now = Instant.now();
        if (now.isAfter(pruned.plus(BETWEEN_PRUNINGS))) {
            database.run(connection -> {
                EventLog.prune(connection, now.minus(config.retention()));
                return true;
            });
            pruned = now;
        }
    }

    private void read() {
        var held = recent;
        if (held == null) {
            held = new RecentEvents(state().end(), HELD);
            recent = held;
        }
        List<LoggedEvent> following;
        do {
            following = read(held.end(), PAGE);
            held.add(following);
        } while (following.size() == PAGE);
    }
}
