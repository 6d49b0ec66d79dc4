package org.gongkai.stack.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.stack.running.Child;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part of the stack running, as an orchestrator does: what has ended is started again, what says for a while
 * that it is not alive is ended.
 */
final class Keeper implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final Duration SICK_FOR = Duration.ofSeconds(30);
    /** A start among others takes its time. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    /** Starts the part; may take its time. */
    @FunctionalInterface
    interface Start {
        Child start() throws IOException, InterruptedException;
    }

    /** Whether the part says of itself that it is alive. */
    @FunctionalInterface
    interface Alive {
        boolean ask() throws InterruptedException;
    }

    private final Start start;
    private final Alive alive;
    private final Thread thread;
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger endedByItself = new AtomicInteger();
    private volatile boolean closing;
    private volatile long notBefore = System.nanoTime();
    private volatile boolean wasKilled = true;
    private @Nullable Child child;
    private boolean hasBeenAlive;
    private long lastAlive;

    Keeper(String name, Start start, Alive alive) {
        this.start = start;
        this.alive = alive;
        this.thread = Thread.ofPlatform().daemon().name("keeper of " + name).start(this::keep);
    }

    /** Kills it; it comes back after the time. Does nothing where it is down already. */
    void kill(Duration down) throws IOException, InterruptedException {
        var victim = child();
        // What is dying has not let its folder and its port go yet: nobody may start another one before.
        notBefore = Long.MAX_VALUE;
        try {
            if (victim != null && victim.isAlive()) {
                wasKilled = true;
                victim.kill();
                kills.incrementAndGet();
            }
        } finally {
            notBefore = System.nanoTime() + down.toNanos();
        }
    }

    int kills() {
        return kills.get();
    }

    /** How often it ended, or had to be ended, without having been killed by the plan. */
    int endedByItself() {
        return endedByItself.get();
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
            var last = child();
            if (last != null) {
                last.kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Child child() {
        return child;
    }

    private synchronized void now(Child started) {
        child = started;
        wasKilled = false;
        hasBeenAlive = false;
        lastAlive = System.nanoTime();
    }

    private void keep() {
        try {
            while (!closing) {
                look();
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            var present = child();
            if (present == null || !present.isAlive()) {
                startAgain();
            } else if (alive.ask()) {
                hasBeenAlive = true;
                lastAlive = System.nanoTime();
            } else if (System.nanoTime() - lastAlive > (hasBeenAlive ? SICK_FOR : START_LIMIT).toNanos()) {
                present.kill();
            }
        } catch (IOException | IllegalStateException e) {
            notBefore = System.nanoTime() + TRY_AGAIN.toNanos();
        }
    }

    private void startAgain() throws IOException, InterruptedException {
        if (notBefore == Long.MAX_VALUE || System.nanoTime() < notBefore) {
            return;
        }
        if (!wasKilled) {
            endedByItself.incrementAndGet();
            wasKilled = true;
        }
        now(start.start());
    }
}
