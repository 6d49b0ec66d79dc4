package org.gongkai.report.desk;

/** What a waiver (豁免) covers. */
public enum WaiverScope {
    /** The one finding. */
    FINDING,
    /** Every finding of the same rule at the same agency, in the report's year and later ones. */
    AGENCY_RULE
}
