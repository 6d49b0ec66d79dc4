package org.gongkai.parse;

import java.time.Duration;
import org.gongkai.events.ProblemKind;

/** When reading must end. Readers of formats that can keep a machine busy for hours with a few bytes ask it often. */
public final class Deadline {
    private final Duration time;
    private final long end;

    private Deadline(Duration time) {
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    /** The time that a reader has, from now on. */
    public static Deadline in(Duration time) {
        return new Deadline(time);
    }

    /**
     * Asks whether to go on.
     *
     * @throws Unreadable when the time is over
     */
    public void check() {
        if (System.nanoTime() - end > 0) {
            throw new Unreadable(ProblemKind.TIMEOUT, "more than " + time.toSeconds() + " seconds");
        }
    }
}
