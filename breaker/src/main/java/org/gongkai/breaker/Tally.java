package org.gongkai.breaker;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.events.Message;

/** What became of the latest records of a topic, and whether too many of them are bad. */
final class Tally {
    private final Limits limits;
    /** The latest records as a ring: set where one was bad. */
    private final BitSet bad;

    private int next;
    private int seen;
    private int inARow;

    Tally(Limits limits) {
        this.limits = limits;
        this.bad = new BitSet(limits.window());
    }

    void good() {
        inARow = 0;
        count(false);
    }

    void bad() {
        inARow++;
        count(true);
    }

    private void count(boolean isBad) {
        bad.set(next, isBad);
        next = (next + 1) % limits.window();
        seen = Math.min(seen + 1, limits.window());
    }

    /** Begins anew. */
    void forget() {
        bad.clear();
        next = 0;
        seen = 0;
        inARow = 0;
    }

    /** Why the consumer must stop; empty while it need not. */
    Optional<Message> tooMany() {
        if (inARow >= limits.consecutive()) {
            return Optional.of(new Message("连续 " + inARow + " 条记录无法处理", inARow + " bad records in a row"));
        }
        if (seen == limits.window() && badOnes() >= limits.share() * seen) {
            var share = String.format(Locale.ROOT, "%.0f%%", 100.0 * badOnes() / seen);
            return Optional.of(new Message(
                    "最近 " + seen + " 条记录中有 " + badOnes() + " 条（" + share + "）无法处理",
                    badOnes() + " of the latest " + seen + " records (" + share + ") are bad"));
        }
        return Optional.empty();
    }

    /** How many records it remembers. */
    int seen() {
        return seen;
    }

    /** How many of them are bad. */
    int badOnes() {
        return bad.cardinality();
    }
}
