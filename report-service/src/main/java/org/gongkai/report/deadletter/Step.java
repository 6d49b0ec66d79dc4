package org.gongkai.report.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * What is done about one case, or would be.
 *
 * @param hindrance why nothing is done; null where something is
 * @param round how often it will have been sent back; null where it is not
 */
public record Step(
        DeadLetterCase letter,
        @Nullable Hindrance hindrance,
        @Nullable Integer round) {
    static Step refused(DeadLetterCase letter, Hindrance hindrance) {
        return new Step(letter, hindrance, null);
    }
}
