package org.gongkai.vitals;

import java.time.Duration;

/** Sees when the clock of the day goes back, by a clock that never does. Not safe for several threads. */
final class ClockWatch {
    private long dayMillis;
    private long steadyNanos;

    /**
     * Begins at a moment told by both clocks.
     *
     * @param dayMillis as of {@link System#currentTimeMillis()}
     * @param steadyNanos as of {@link System#nanoTime()}
     */
    ClockWatch(long dayMillis, long steadyNanos) {
        this.dayMillis = dayMillis;
        this.steadyNanos = steadyNanos;
    }

    /** How far the clock of the day has gone back since the last look; negative when it went forward or stood still. */
    Duration back(long nowMillis, long nowNanos) {
        var back = Duration.ofNanos(nowNanos - steadyNanos).minusMillis(nowMillis - dayMillis);
        dayMillis = nowMillis;
        steadyNanos = nowNanos;
        return back;
    }
}
