package org.gongkai.validate.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.events.Applicant;
import org.gongkai.events.Change;
import org.gongkai.events.Mistake;
import org.gongkai.events.RequestRow;

/** How one number came to stand where another should: what was typed beside what would fit. */
final class Slip {
    private Slip() {}

    /** The slip in one cell that best explains a change; empty for none we know. */
    static Optional<Mistake> of(Change change) {
        if (change.from() == null) {
            return Optional.of(Mistake.LEFT_BLANK);
        }
        if (change.from().signum() == 0) {
            return isSum(change) ? Optional.of(Mistake.SUM_LEFT_AT_ZERO) : Optional.empty();
        }
        if (change.from().signum() < 0) {
            return isEqual(change.from().negate(), change.to()) ? Optional.of(Mistake.SIGN_ADDED) : Optional.empty();
        }
        return ofDigits(
                change.from().toBigInteger().toString(),
                change.to().toBigInteger().toString());
    }

    private static Optional<Mistake> ofDigits(String typed, String meant) {
        if (isTransposed(typed, meant)) {
            return Optional.of(Mistake.DIGITS_TRANSPOSED);
        }
        if (losesOneDigit(typed, meant)) {
            return doublesOneDigit(typed, meant) ? Optional.of(Mistake.DIGIT_DOUBLED) : Optional.empty();
        }
        if (losesOneDigit(meant, typed)) {
            return Optional.of(Mistake.DIGIT_LOST);
        }
        return differsInOneDigit(typed, meant) ? Optional.of(Mistake.DIGIT_CHANGED) : Optional.empty();
    }

    private static boolean isTransposed(String typed, String meant) {
        if (typed.length() != meant.length()) {
            return false;
        }
        for (int i = 0; i + 1 < meant.length(); i++) {
            var swapped = meant.substring(0, i) + meant.charAt(i + 1) + meant.charAt(i) + meant.substring(i + 2);
            if (swapped.equals(typed)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the second is the first without one of its digits. */
    private static boolean losesOneDigit(String longer, String shorter) {
        if (longer.length() != shorter.length() + 1) {
            return false;
        }
        for (int i = 0; i < longer.length(); i++) {
            if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
                return true;
            }
        }
        return false;
    }

    private static boolean doublesOneDigit(String typed, String meant) {
        for (int i = 0; i < meant.length(); i++) {
            if ((meant.substring(0, i + 1) + meant.substring(i)).equals(typed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differsInOneDigit(String typed, String meant) {
        if (typed.length() != meant.length()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < typed.length(); i++) {
            different += typed.charAt(i) == meant.charAt(i) ? 0 : 1;
        }
        return different == 1;
    }

    /** Two numbers that changed places. */
    static boolean isSwap(List<Change> changes) {
        return changes.size() == 2
                && isEqual(changes.getFirst().from(), changes.getLast().to())
                && isEqual(changes.getLast().from(), changes.getFirst().to());
    }

    /** Whether the cell is the sum of others: a 总计 of a row, of a column or of a group. */
    static boolean isSum(Change change) {
        return change.cell().column().equals(Applicant.TOTAL.key())
                || change.cell().row().equals(RequestRow.TOTAL.key());
    }

    private static boolean isEqual(BigDecimal one, BigDecimal other) {
        return Objects.requireNonNullElse(one, BigDecimal.ZERO)
                        .compareTo(Objects.requireNonNullElse(other, BigDecimal.ZERO))
                == 0;
    }
}
