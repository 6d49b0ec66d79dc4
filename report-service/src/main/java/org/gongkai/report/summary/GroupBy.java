package org.gongkai.report.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.gongkai.report.region.Divisions;
import org.gongkai.report.region.Region;
import org.jspecify.annotations.Nullable;

/** What figures are added up by. */
public enum GroupBy {
    YEAR,
    PROVINCE,
    PREFECTURE,
    /** The divisions directly below the region asked for. */
    REGION,
    LEVEL,
    KIND,
    AGENCY;

    /** As it stands in answers. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In terms of {@code report r} left joined to {@code agency a}; divisions finer than {@link #group} makes them. */
    String expression(@Nullable Region region) {
        return switch (this) {
            case YEAR -> "r.year::text";
            case PROVINCE -> "left(a.division, 2)";
            case PREFECTURE -> "left(a.division, 6)";
            case REGION -> "left(a.division, " + Divisions.digitsBelow(region) + ")";
            case LEVEL -> "a.level";
            case KIND -> "a.kind";
            case AGENCY -> "r.agency_key";
        };
    }

    /** The group that a value of the expression belongs to. */
    String group(String value, @Nullable Region region) {
        return switch (this) {
            case PREFECTURE -> Divisions.prefecture(value);
            case REGION -> Divisions.below(region, value);
            case YEAR, PROVINCE, LEVEL, KIND, AGENCY -> value;
        };
    }
}
