package org.gongkai.report.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed waiver of a rule for an agency.
 *
 * @param fromYear the year of the report it was given on
 * @param until its last day
 * @param since number of the act that confirmed it
 */
record AgencyWaiver(String agencyKey, String rule, int fromYear, LocalDate until, long since) {
    boolean covers(@Nullable String agency, @Nullable Integer year, String ruleOfFinding) {
        return agencyKey.equals(agency) && year != null && year >= fromYear && rule.equals(ruleOfFinding);
    }
}
