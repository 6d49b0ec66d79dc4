package org.gongkai.events;

import java.math.BigDecimal;

/** Record equality says 1.0 ≠ 1.00, so every number of the contract is brought to one form. */
final class Numbers {
    private Numbers() {}

    /** The same number without trailing zeros and without an exponent. */
    static BigDecimal canonical(BigDecimal number) {
        if (number.scale() == 0) {
            return number; // nearly every one
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
