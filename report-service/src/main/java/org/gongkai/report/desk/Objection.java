package org.gongkai.report.desk;

/** What stands against an act. */
public enum Objection {
    /** There is no such finding, in whatever revision. */
    NO_SUCH_FINDING,
    /** The present revision has the finding no more. */
    FINDING_CLOSED,
    /** One waiver waits already. */
    WAIVER_PENDING,
    /** There is no waiver to confirm or to reject. */
    NO_WAIVER_PENDING,
    /** The waiver would have run out before it began. */
    WAIVER_EXPIRED,
    /** Nobody confirms a waiver of their own: four eyes (双人确认). */
    OWN_WAIVER,
    /** Nothing was done that could be taken back. */
    NOTHING_TO_REOPEN,
    /** A waiver for the agency needs a report whose agency and year are known. */
    AGENCY_UNKNOWN
}
