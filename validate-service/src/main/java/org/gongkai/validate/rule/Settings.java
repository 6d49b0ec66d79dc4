package org.gongkai.validate.rule;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What administrators have set for one report; what they left alone is as the law and the rules have it.
 *
 * @param local the date of a local notice; null where only the law's holds
 * @param thresholds the numbers they have changed
 */
public record Settings(@Nullable DueDate local, Map<Threshold, BigDecimal> thresholds) {
    /** Nothing is set. */
    public static final Settings USUAL = new Settings(null, Map.of());

    public Settings {
        thresholds = Map.copyOf(thresholds);
    }

    /** The date of a local notice. */
    public Optional<DueDate> localDueDate() {
        return Optional.ofNullable(local);
    }

    public BigDecimal threshold(Threshold threshold) {
        return thresholds.getOrDefault(threshold, threshold.usual());
    }
}
