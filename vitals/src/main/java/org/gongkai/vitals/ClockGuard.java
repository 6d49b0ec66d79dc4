package org.gongkai.vitals;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Ends the service when the clock of the day was set back. Kafka's clients reckon by that clock: their heartbeats and
 * retries wait until it has caught up, for an hour where it went back an hour, and meanwhile nothing goes on although
 * everything seems to be in order. A new process begins by the new clock; what was under way is done again.
 */
@Startup
@Singleton
final class ClockGuard {
    /** EX_TEMPFAIL of sysexits.h: whoever started the service may start it again. */
    private static final int START_AGAIN = 75;

    private static final Duration LOOK = Duration.ofSeconds(1);
    /** What a client waits for by the wrong clock must not hold up the end. */
    private static final Duration ORDERLY_END = Duration.ofSeconds(15);

    private static final System.Logger LOG = System.getLogger(ClockGuard.class.getName());

    private final Duration mostBack;
    private final Thread thread;
    private volatile boolean ending;

    ClockGuard(ClockConfig config) {
        this.mostBack = config.mostBack();
        this.thread = Thread.ofPlatform().daemon().name("clock-guard").unstarted(this::watch);
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    void stop(@Observes ShutdownEvent end) {
        if (!ending) {
            thread.interrupt();
        }
    }

    private void watch() {
        try {
            var watch = new ClockWatch(System.currentTimeMillis(), System.nanoTime());
            Duration back;
            do {
                Thread.sleep(LOOK);
                back = watch.back(System.currentTimeMillis(), System.nanoTime());
            } while (back.compareTo(mostBack) <= 0);
            end(back);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Duration back) throws InterruptedException {
        LOG.log(
                System.Logger.Level.ERROR,
                "the clock went back by " + back.toSeconds() + " s: the service ends, to be started again by it");
        ending = true;
        Quarkus.asyncExit(START_AGAIN);
        Thread.sleep(ORDERLY_END);
        Runtime.getRuntime().halt(START_AGAIN);
    }
}
