package org.gongkai.report.store;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which of several results of one submission counts: that of the later upload; of one upload the later check, under
 * whichever rules; of two of the same instant the greater hash, because the choice must not depend on which came first.
 *
 * @param receivedAt when the upload was accepted; null where the result does not tell
 * @param validatedAt when it was checked
 * @param sha256 hash of the event
 */
record Precedence(@Nullable Instant receivedAt, Instant validatedAt, String sha256) implements Comparable<Precedence> {
    private static final Comparator<Precedence> ORDER = comparing(Precedence::receivedAt, nullsFirst(naturalOrder()))
            .thenComparing(Precedence::validatedAt)
            .thenComparing(Precedence::sha256);

    @Override
    public int compareTo(Precedence other) {
        return ORDER.compare(this, other);
    }
}
