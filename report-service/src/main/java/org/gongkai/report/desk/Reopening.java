package org.gongkai.report.desk;

import java.time.Instant;

/**
 * A revision has a finding again that had been mended.
 *
 * @param submissionId the revision
 * @param at when it was handed in
 */
record Reopening(String submissionId, Instant at) {
    /** Whether an act was about the finding as it stood before: what was said then does not speak for it now. */
    boolean outdates(Act act) {
        return !act.submissionId().equals(submissionId) && !act.at().isAfter(at);
    }
}
