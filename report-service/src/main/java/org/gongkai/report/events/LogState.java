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
        // A log written anew tells everything once more: whoever knew another one begins at its beginning.
        return new EventId(epoch, seen.epoch().equals(epoch) ? Math.max(seen.sequence(), prunedTo) : prunedTo);
    }

    /** Whether entries are gone that one who saw everything up to this place has not seen. */
    public boolean hasLostAfter(EventId seen) {
        return !seen.epoch().isEmpty() && prunedTo > (seen.epoch().equals(epoch) ? seen.sequence() : 0);
    }
}
