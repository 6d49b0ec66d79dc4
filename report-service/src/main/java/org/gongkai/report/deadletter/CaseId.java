package org.gongkai.report.deadletter;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.events.Topics;
import org.gongkai.report.deadletter.DeadLetterRow.Origin;
import org.gongkai.report.deadletter.DeadLetterRow.Place;
import org.jspecify.annotations.Nullable;

/**
 * What makes attempts at a record one case: where it stood when it was given up first.
 *
 * @param text topic, partition and offset with dashes between them
 */
record CaseId(String text) {
    private static final Pattern FORM = Pattern.compile("([\\w.-]{1,249})-(\\d{1,9})-(\\d{1,18})");

    /** Of a place on a topic, as a header of a record that was sent back tells it. */
    static Optional<CaseId> of(@Nullable String header) {
        return header != null && FORM.matcher(header).matches() ? Optional.of(new CaseId(header)) : Optional.empty();
    }

    /** Of a record that was given up at its origin, or, where that is not told, of the dead letter itself. */
    static CaseId of(@Nullable Origin origin, Place letter) {
        return origin == null || origin.partition() == null || origin.offset() == null
                ? new CaseId(Topics.DEAD_LETTER + "-" + letter.partition() + "-" + letter.offset())
                : new CaseId(origin.topic() + "-" + origin.partition() + "-" + origin.offset());
    }

    /** The place that it names; none for one whose origin is not told. */
    static @Nullable Origin origin(String id) {
        var matcher = FORM.matcher(id);
        return matcher.matches() && !matcher.group(1).equals(Topics.DEAD_LETTER)
                ? new Origin(matcher.group(1), Integer.valueOf(matcher.group(2)), Long.valueOf(matcher.group(3)))
                : null;
    }
}
