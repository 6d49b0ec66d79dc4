package org.gongkai.breaker;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.gongkai.events.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stops the consumer of one topic when too many of its records are bad. The record that is one too many is neither put
 * aside nor committed: after a restart with a better release it is read again. The same release would find it bad again,
 * so nothing but an operator's word closes a breaker that is open.
 */
public final class Breaker {
    private static final Logger LOG = Logger.getLogger(Breaker.class);

    private final String topic;
    private final Tally tally;
    private final InstantSource clock;
    private volatile @Nullable Opening opening;
    private boolean ended;
    private Runnable whenOpened = () -> {};
    private Runnable whenClosed = () -> {};

    Breaker(String topic, Limits limits, InstantSource clock) {
        this.topic = topic;
        this.tally = new Tally(limits);
        this.clock = clock;
    }

    /**
     * That it is open.
     *
     * @param since when it opened
     * @param why what was too much
     * @param lastFailure what was wrong with the record that it opened at
     */
    public record Opening(Instant since, Message why, String lastFailure) {}

    /** What is done when it opens and closes, by a consumer that does not wait in {@link #admits}. */
    public synchronized void tell(Runnable opened, Runnable closed) {
        whenOpened = opened;
        whenClosed = closed;
    }

    public String topic() {
        return topic;
    }

    /** Why it is open; empty while it is closed. */
    public Optional<Opening> opening() {
        return Optional.ofNullable(opening);
    }

    /** How many of the latest records were bad. */
    synchronized Counts counts() {
        return new Counts(tally.seen(), tally.badOnes());
    }

    /** Of the latest records. */
    record Counts(int records, int bad) {}

    /** A record went through. */
    public synchronized void good() {
        if (opening == null) {
            tally.good();
        }
    }

    /** A record cannot be processed: whether it may be put aside. Where it may not, the consumer stops before it. */
    public synchronized boolean mayPutAside(String failure) {
        if (opening != null) {
            return false;
        }
        tally.bad();
        var why = tally.tooMany();
        if (why.isEmpty()) {
            return true;
        }
        opening = new Opening(clock.instant(), why.get(), failure);
        LOG.errorf(
                "The consumer of %s stops: %s (%s). Nothing more of it is put aside or committed. Last: %s. Start a mended"
                        + " release, or let it go on: POST /api/breakers/%s/close",
                topic, why.get().en(), why.get().zh(), failure, topic);
        whenOpened.run();
        return false;
    }

    /**
     * The same for a consumer that can wait: it returns when the record may be put aside, however long that takes.
     *
     * @return false when the service is stopping: the record must be neither put aside nor acknowledged
     */
    public synchronized boolean admits(String failure) {
        while (!ended) {
            if (mayPutAside(failure)) {
                return true;
            }
            try {
                while (opening != null && !ended) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** Lets the consumer go on, and forgets what was bad so far. */
    public synchronized void close(String who) {
        if (opening == null) {
            return;
        }
        LOG.warnf("The consumer of %s goes on: %s says so", topic, who);
        opening = null;
        tally.forget();
        whenClosed.run();
        notifyAll();
    }

    /** The service is stopping: nobody waits any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
