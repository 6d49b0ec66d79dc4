package org.gongkai.validate.stream;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.gongkai.events.ReportParsed;

/**
 * Which of several uploads for one agency and year it is. The one received last is the present one; of two received at
 * the same instant the greater id, so that every instance decides alike.
 */
record Revision(Instant receivedAt, String submissionId) implements Comparable<Revision> {
    private static final Comparator<Revision> ORDER =
            Comparator.comparing(Revision::receivedAt).thenComparing(Revision::submissionId);

    static Revision of(ReportParsed parsed) {
        return new Revision(
                Objects.requireNonNullElse(parsed.receivedAt(), Instant.MIN), // a draft, older than any upload
                parsed.submissionId());
    }

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }
}
