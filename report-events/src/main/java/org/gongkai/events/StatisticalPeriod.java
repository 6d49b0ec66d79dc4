package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The time that the figures are said to cover (统计期限): 「本报告所列数据统计期限自2020年1月1日至2020年12月31日止」.
 *
 * @param from first day; null when it is not printed whole, or is no day of the calendar
 * @param to last day; null when it is not printed whole, or is no day of the calendar
 * @param printed the words of the period as printed
 * @param source where they stand
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatisticalPeriod(
        @Nullable LocalDate from, @Nullable LocalDate to, String printed, Source source) {
    public StatisticalPeriod {
        Objects.requireNonNull(printed, "printed");
        source = source == null ? Source.NOWHERE : source;
    }
}
