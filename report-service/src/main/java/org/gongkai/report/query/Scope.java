package org.gongkai.report.query;

import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.region.Region;
import org.gongkai.report.words.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * What a question is about: of the reports in their present state those for which all that is given holds. Lists, sums,
 * searches and exports share it, so that each says the same of the same words.
 *
 * @param year report year
 * @param yearFrom first report year
 * @param yearTo last report year
 * @param region a division and everything below it
 * @param level where the agency stands in the administration
 * @param kind what sort of organ the agency is
 * @param agency the agency's key or a part of its name
 * @param verdict result of the check
 * @param rule with a finding that breaks this rule, be it folded into the finding of another
 * @param severity with a finding of this weight; the same finding as {@code rule}
 * @param status with a finding that has come so far; the same finding as {@code rule}
 * @param text words that the report's sections or findings hold; of findings, the finding itself
 */
public record Scope(
        @Nullable Integer year,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable Region region,
        @Nullable AdministrativeLevel level,
        @Nullable AgencyKind kind,
        @Nullable String agency,
        @Nullable Verdict verdict,
        @Nullable String rule,
        @Nullable Severity severity,
        @Nullable FindingStatus status,
        @Nullable SearchWords text) {
    public static final Scope EVERYTHING =
            new Scope(null, null, null, null, null, null, null, null, null, null, null, null);

    /** The same of one year. */
    public Scope ofYear(@Nullable Integer other) {
        return new Scope(other, null, null, region, level, kind, agency, verdict, rule, severity, status, text);
    }

    /** The same with findings of a rule. */
    Scope ofRule(String other) {
        return new Scope(year, yearFrom, yearTo, region, level, kind, agency, verdict, other, severity, status, text);
    }

    /** The same with findings that have come so far; null for all. */
    Scope ofStatus(@Nullable FindingStatus other) {
        return new Scope(year, yearFrom, yearTo, region, level, kind, agency, verdict, rule, severity, other, text);
    }

    /** The same whatever it says. */
    public Scope withoutText() {
        return new Scope(year, yearFrom, yearTo, region, level, kind, agency, verdict, rule, severity, status, null);
    }

    /** The same of whichever agency. */
    Scope ofAnyAgency() {
        return new Scope(year, yearFrom, yearTo, null, null, null, null, verdict, rule, severity, status, text);
    }

    /** Whether anything is said of a report, beyond whose it is. */
    boolean asksForReports() {
        return !ofAnyAgency().equals(EVERYTHING);
    }
}
