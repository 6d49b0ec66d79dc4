package org.gongkai.events;

/** The result of checking one report. */
public enum Verdict {
    PASS,
    PASS_WITH_WARNINGS,
    /** At least one finding of severity ERROR that is not, by its blame, our reading's. */
    FAIL,
    /**
     * Unreadable, or not such a report; or read too poorly to say: every error is our reading's, or its cells were not
     * read for certain, so that not one sum of a kind could be checked. Never "passed", and never the agency's fault.
     */
    NOT_ASSESSABLE
}
