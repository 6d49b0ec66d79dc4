package org.gongkai.report.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.Agency;
import org.gongkai.events.ReportNotice;
import org.gongkai.events.Verdict;
import org.gongkai.report.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * Which reports one wants to hear of; what is not given does not matter.
 *
 * @param region code of a division (行政区划代码): its reports and those of everything below it
 * @param agency the agency's key, or a part of its name
 * @param rule with a finding of this rule
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventFilter(
        @Nullable Integer year,
        @Nullable String region,
        @Nullable AdministrativeLevel level,
        @Nullable String agency,
        @Nullable Verdict verdict,
        @Nullable String rule) {
    /** Everything. */
    public static final EventFilter ALL = new EventFilter(null, null, null, null, null, null);

    /** Whether this is to be heard of. A report that is withdrawn has neither verdict nor rules any more. */
    public boolean accepts(ReportNotice notice) {
        return (year == null || year.equals(notice.year()))
                && (verdict == null || verdict == notice.verdict())
                && (rule == null || notice.rules().contains(rule))
                && ((level == null && region == null && agency == null) || acceptsAgency(notice.agency()));
    }

    private boolean acceptsAgency(@Nullable Agency of) {
        return of != null
                && (level == null || level == of.level())
                && (region == null || isWithin(of.division()))
                && (agency == null
                        || agency.equals(of.key())
                        || of.name().toLowerCase(Locale.ROOT).contains(agency.toLowerCase(Locale.ROOT)));
    }

    private boolean isWithin(@Nullable String division) {
        return region != null && division != null && Region.of(region).contains(division);
    }
}
