package org.gongkai.report.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A cell over many reports.
 *
 * @param count in how many a number was read
 * @param sum of the numbers; 0 for none
 * @param minimum null for none
 * @param maximum null for none
 * @param blank in how many it is printed empty
 * @param unread in how many it is absent, ambiguous or no number
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellSummary(
        long count,
        BigDecimal sum,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        long blank,
        long unread) {
    static final CellSummary NOTHING = new CellSummary(0, BigDecimal.ZERO, null, null, 0, 0);
    private static final int DIGITS = 4;

    /** The mean of the numbers, to four digits behind the point; null for none. */
    @JsonProperty
    public @Nullable BigDecimal average() {
        return count == 0 ? null : plain(sum.divide(BigDecimal.valueOf(count), DIGITS, RoundingMode.HALF_UP));
    }

    CellSummary and(CellSummary other) {
        return new CellSummary(
                count + other.count,
                sum.add(other.sum),
                minimum == null || other.minimum == null
                        ? (minimum == null ? other.minimum : minimum)
                        : minimum.min(other.minimum),
                maximum == null || other.maximum == null
                        ? (maximum == null ? other.maximum : maximum)
                        : maximum.max(other.maximum),
                blank + other.blank,
                unread + other.unread);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
