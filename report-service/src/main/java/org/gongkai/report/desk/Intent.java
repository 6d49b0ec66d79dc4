package org.gongkai.report.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to do about a finding.
 *
 * @param scope of a waiver; null for anything else
 * @param until last day of a waiver; null for anything else
 */
public record Intent(
        ActKind kind,
        String reason,
        @Nullable WaiverScope scope,
        @Nullable LocalDate until) {
    /** Throws an IllegalArgumentException when people do no such thing. */
    public Intent {
        if (!kind.isOfPeople() || (kind == ActKind.WAIVE) != (scope != null && until != null)) {
            throw new IllegalArgumentException("nobody does this: " + kind);
        }
    }
}
