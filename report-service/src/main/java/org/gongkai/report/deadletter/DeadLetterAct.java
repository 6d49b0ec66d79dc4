package org.gongkai.report.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator did about a case.
 *
 * @param round of a redrive: the number that it was sent back with; of a purge: up to which number what came is purged
 * @param who the person's name
 * @param reason always given with a purge
 */
public record DeadLetterAct(
        Kind kind, int round, String who, @Nullable String reason, Instant at) {
    /** What was done. */
    public enum Kind {
        /** Sent back to the topic that it was consumed from (重投). */
        REDRIVE,
        /** What it held was thrown away (清除). */
        PURGE
    }
}
