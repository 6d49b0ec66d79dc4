package org.gongkai.report.deadletter;

/** What became of a record that was given up. */
public enum CaseState {
    /** Nobody has done anything about it yet, or it was sent back and given up again. */
    OPEN,
    /** Sent back to its topic, and not given up again. */
    REDRIVEN,
    /** What it held is gone for good. */
    PURGED
}
