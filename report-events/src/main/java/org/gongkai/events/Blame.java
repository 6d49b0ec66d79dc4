package org.gongkai.events;

/** Whose mistake a finding is. */
public enum Blame {
    /** The document says so, plainly. */
    AGENCY,
    /** The reading is at fault, or may well be. */
    EXTRACTION,
    /** Cannot be told from the document. */
    UNDECIDED
}
