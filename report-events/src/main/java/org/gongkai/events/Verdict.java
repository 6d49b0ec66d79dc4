package org.gongkai.events;

/** The result of checking one report. */
public enum Verdict {
    PASS,
    PASS_WITH_WARNINGS,
    /** At least one finding of severity ERROR. */
    FAIL,
    /** Unreadable, or not such a report. Never "passed". */
    NOT_ASSESSABLE
}
