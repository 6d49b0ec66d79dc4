package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gongkai.report.query.AgencyRepository;
import org.gongkai.report.query.StoredReport;
import org.gongkai.report.region.Divisions;
import org.jspecify.annotations.Nullable;

/**
 * An agency and what it has filed.
 *
 * @param divisionName of its division, where the national list has it
 * @param years what it has filed, the latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgencyHistory(
        String key,
        String name,
        @Nullable String level,
        @Nullable String division,
        @Nullable String divisionName,
        @Nullable String kind,
        List<Filed> years) {
    /**
     * A report in its present state.
     *
     * @param year null where it is unknown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Filed(String key, @Nullable Integer year, String verdict, int errors, int warnings, String href) {
        static Filed of(StoredReport report) {
            return new Filed(
                    report.reportKey,
                    report.year,
                    report.verdict,
                    report.errors,
                    report.warnings,
                    Links.report(report));
        }
    }

    static AgencyHistory of(AgencyRepository.Filed filed) {
        var agency = filed.agency();
        return new AgencyHistory(
                agency.key,
                agency.name,
                agency.level,
                agency.division,
                agency.division == null ? null : Divisions.name(agency.division).orElse(null),
                agency.kind,
                filed.reports().stream().map(Filed::of).toList());
    }
}
