package org.gongkai.report.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that the tables were written anew.
 *
 * @param records how many records were read so far
 * @param expected how many places the topics had at the beginning
 * @param leftOut records that cannot be stored
 * @param outcome null while nothing has been compared
 * @param failure null unless it failed
 */
public record Rebuild(
        long number,
        RebuildState state,
        RebuildOrder order,
        Instant begunAt,
        Instant changedAt,
        long records,
        long expected,
        long leftOut,
        @Nullable Outcome outcome,
        @Nullable Failure failure) {
    /** Why it could not go on. */
    public record Failure(String zh, String en) {}
}
