package org.gongkai.report.filers;

/** Where it is known from who must file. */
public enum FilerBasis {
    /** Somebody has entered a list for the year. */
    LIST,
    /** Nobody has: whoever filed for an earlier year. */
    EARLIER_YEARS
}
