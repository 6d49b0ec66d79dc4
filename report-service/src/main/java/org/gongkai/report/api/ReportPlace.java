package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gongkai.report.query.StoredReport;
import org.gongkai.report.query.StoredRevision;
import org.jspecify.annotations.Nullable;

/**
 * Which report a figure, a finding or a submission belongs to.
 *
 * @param key the report's key
 * @param href its address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportPlace(
        String key, @Nullable AgencyView agency, @Nullable Integer year, String href) {
    static ReportPlace of(StoredReport report) {
        return of(report.revision);
    }

    static ReportPlace of(StoredRevision revision) {
        return new ReportPlace(
                revision.reportKey, AgencyView.of(revision.agency), revision.year, Links.report(revision));
    }
}
