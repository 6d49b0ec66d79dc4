package org.gongkai.validate.stream;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The share of the time that walks take. One for all partitions of this instance: their slices must not add up to a
 * long wait for the reports that come in.
 */
final class Pace {
    private final Duration pause;
    private final long sliceNanos;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /**
     * A pace.
     *
     * @param slice the longest piece of work
     * @param pause the time between two pieces
     */
    Pace(Duration slice, Duration pause) {
        this.sliceNanos = slice.toNanos();
        this.pause = pause;
    }

    /** Whether a slice may begin; it then belongs to the one who asked. */
    boolean mayBegin() {
        var now = System.nanoTime();
        var due = next.get();
        return now - due >= 0 && next.compareAndSet(due, now + sliceNanos + pause.toNanos());
    }

    /** What is left of a slice that began. */
    Slice slice() {
        return new Slice(System.nanoTime());
    }

    /** One piece of work. */
    final class Slice {
        private final long began;
        private boolean none = true;

        private Slice(long began) {
            this.began = began;
        }

        /** Whether there is time for one more report; at least one is in every slice. */
        boolean goesOn() {
            return none || System.nanoTime() - began < sliceNanos;
        }

        void count() {
            none = false;
        }
    }
}
