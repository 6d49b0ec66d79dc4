package org.gongkai.report.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.gongkai.events.FindingStatus;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.filers.FilerBasis;
import org.gongkai.report.query.FindingCount;
import org.jspecify.annotations.Nullable;

/**
 * How a year stands.
 *
 * @param year which; null when there is no report at all
 * @param region what it is restricted to; null for the whole country
 * @param basis where it is known from who must file
 * @param expected how many must file
 * @param missing how many of them have not
 * @param filed how many reports of the year there are, also of those that nobody expected
 * @param verdicts reports of the year by verdict
 * @param rules findings of the year by the rules that they break, those with most open ones first; one that breaks several
 *     counts for each of them
 * @param trend reports of every year by verdict, the earliest first
 * @param regions provinces, or the divisions directly below the region
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Overview(
        @Nullable Integer year,
        @Nullable Division region,
        @Nullable FilerBasis basis,
        long expected,
        long missing,
        long filed,
        Map<Verdict, Long> verdicts,
        List<Rule> rules,
        List<Year> trend,
        List<Part> regions) {
    public Overview {
        verdicts = Map.copyOf(verdicts);
        rules = List.copyOf(rules);
        trend = List.copyOf(trend);
        regions = List.copyOf(regions);
    }

    /** A division by code and, where the national list has it, name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Division(String code, @Nullable String name) {}

    /**
     * The findings of a rule.
     *
     * @param findings how many are open
     * @param folded how many of these stand under another rule, which they break too (并入其他问题)
     * @param reports how many reports have an open one
     * @param statuses how many there are of each status, as the list of findings has them
     */
    public record Rule(
            String rule,
            Severity severity,
            long findings,
            long folded,
            long reports,
            Map<FindingStatus, Long> statuses) {
        static Rule of(FindingCount count) {
            return new Rule(
                    count.rule(), count.severity(), count.open(), count.folded(), count.reports(), count.statuses());
        }
    }

    /** The reports of a year. */
    public record Year(int year, long filed, Map<Verdict, Long> verdicts) {
        public Year {
            verdicts = Map.copyOf(verdicts);
        }
    }

    /**
     * A division's part.
     *
     * @param code the division; null for reports of which it is not known where they belong
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            @Nullable String code,
            @Nullable String name,
            long expected,
            long missing,
            long filed,
            long failed,
            Map<Verdict, Long> verdicts) {
        public Part {
            verdicts = Map.copyOf(verdicts);
        }
    }
}
