package org.gongkai.report.deadletter;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a case.
 *
 * @param attempts every time that a service gave it up, the first first; empty where they are too old to be kept
 * @param acts what operators did, the first first
 * @param result when the upload that it is about was checked last; null while it has no result
 */
public record CaseFile(
        DeadLetterCase letter,
        List<DeadLetterRow> attempts,
        List<DeadLetterAct> acts,
        @Nullable Instant result) {
    /** Of one case; empty when there is none. */
    public static Optional<CaseFile> of(Connection connection, String id) throws SQLException {
        var letter = DeadLetterCases.one(connection, id);
        return letter.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseFile(
                        letter.get(),
                        DeadLetterRows.of(connection, id),
                        DeadLetterActs.about(connection, id),
                        DeadLetterCases.resultOf(connection, letter.get()).orElse(null)));
    }
}
