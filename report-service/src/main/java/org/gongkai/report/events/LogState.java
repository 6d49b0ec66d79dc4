package org.gongkai.report.events;

import org.jspecify.annotations.Nullable;

/**
 * How far the log reaches.
 *
 * @param epoch which log it is
 * @param prunedTo entries up to this number may be gone
 * @param newest the number of the last entry
 */
public record LogState(String epoch, long prunedTo, long newest) {
    /** Where it ends now. */
    public EventId end() {
        return new EventId(epoch, newest);
    }

    /** The place to go on from for one who saw everything up to a place. */
    public EventId resume(@Nullable EventId seen) {
        if (seen == null) {
            return end();
        }
        // A log written anew tells everything once more: whoever knew another one begins at its beginning. One that
        // ends
        // before what was seen is an old copy of itself, put back: what it told since then, nobody knows.
        return new EventId(
                epoch, seen.epoch().equals(epoch) ? Math.min(Math.max(seen.sequence(), prunedTo), newest) : prunedTo);
    }

    /** Whether there were entries after this place that nobody can tell any more. */
    public boolean hasLostAfter(EventId seen) {
        if (seen.epoch().isEmpty()) {
            return false;
        }
        return seen.epoch().equals(epoch) ? prunedTo > seen.sequence() || seen.sequence() > newest : prunedTo > 0;
    }
}
