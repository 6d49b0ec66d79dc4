package org.gongkai.validate.revalidation;

import java.util.regex.Pattern;
import org.gongkai.events.ReportParsed;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a re-validation looks at. A report of which the document does not tell the year or the place is in no
 * scope that asks for them.
 *
 * @param fromYear the first report year; null for all years before
 * @param toYear the last report year; null for all years after
 * @param region division code (行政区划代码) of a province, city or county, with all that is below it; null for everywhere
 */
public record Scope(
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        @Nullable String region) {
    public static final Scope EVERYTHING = new Scope(null, null, null);

    private static final Pattern DIVISION = Pattern.compile("(\\d\\d){1,6}");

    public Scope {
        if (fromYear != null && toYear != null && fromYear > toYear) {
            throw new IllegalArgumentException("the first year comes after the last");
        }
        if (region != null && !DIVISION.matcher(region).matches()) {
            throw new IllegalArgumentException("a division code has 2 to 12 digits");
        }
    }

    /** Whether a report is looked at. */
    public boolean includes(ReportParsed report) {
        return isInYears(report.year()) && isInRegion(report);
    }

    private boolean isInYears(@Nullable Integer year) {
        if (fromYear == null && toYear == null) {
            return true;
        }
        return year != null && (fromYear == null || fromYear <= year) && (toYear == null || year <= toYear);
    }

    private boolean isInRegion(ReportParsed report) {
        if (region == null) {
            return true;
        }
        var agency = report.agency();
        return agency != null && agency.division() != null && agency.division().startsWith(significant(region));
    }

    /** 140000 is the province 14: zeros at the end stand for all that is below. */
    private static String significant(String code) {
        var end = code.length();
        while (end > 2 && code.startsWith("00", end - 2)) {
            end -= 2;
        }
        return code.substring(0, end);
    }
}
