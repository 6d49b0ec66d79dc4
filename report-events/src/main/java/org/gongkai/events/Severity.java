package org.gongkai.events;

/** How much a finding weighs. */
public enum Severity {
    /** Certain from the report alone. */
    ERROR,
    /** To be looked at. */
    WARNING,
    /** Worth knowing. */
    INFO
}
