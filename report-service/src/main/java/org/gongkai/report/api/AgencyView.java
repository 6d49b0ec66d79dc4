package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gongkai.report.query.StoredAgency;
import org.jspecify.annotations.Nullable;

/** An organ (行政机关) whose report it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgencyView(
        String key,
        String name,
        @Nullable String level,
        @Nullable String division,
        @Nullable String kind) {
    static @Nullable AgencyView of(@Nullable StoredAgency agency) {
        return agency == null
                ? null
                : new AgencyView(agency.key, agency.name, agency.level, agency.division, agency.kind);
    }
}
