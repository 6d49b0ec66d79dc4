package org.gongkai.validate.repair;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.events.Change;
import org.gongkai.events.Mistake;
import org.gongkai.events.Testimony;
import org.gongkai.validate.rule.Figures;

/**
 * One way to mend some broken equations, and how likely it is that it tells what happened.
 *
 * @param changes the cells to change, in printed order
 * @param mistake the slip that would explain it; empty for none we know
 * @param prose what the prose says to it
 * @param oddity how far it is from what people do: the sum over its slips
 */
record Way(List<Change> changes, Optional<Mistake> mistake, Optional<Testimony> prose, double oddity) {
    /** What the prose says counts for more than the look of the digits. */
    static final Comparator<Way> LIKELIEST_FIRST = Comparator.comparingInt(Way::rankOfProse)
            .thenComparingDouble(Way::oddity)
            .thenComparing(way -> way.changes.getFirst().cell());

    private static final Map<Mistake, Double> ODDITIES = new EnumMap<>(Map.of(
            Mistake.SIGN_ADDED, 0.5,
            Mistake.SHIFTED, 1.0,
            Mistake.SWAPPED, 1.0,
            Mistake.SUM_LEFT_AT_ZERO, 1.0,
            Mistake.LEFT_BLANK, 1.0,
            Mistake.DIGITS_TRANSPOSED, 1.5,
            Mistake.DIGIT_DOUBLED, 1.5,
            Mistake.DIGIT_LOST, 2.0,
            Mistake.DIGIT_CHANGED, 3.0));
    private static final double LEFT_AT_ZERO = 4;
    private static final double UNKNOWN = 5;
    /** Of two equally odd ones the sum: it is worked out, the others are copied. */
    private static final double WORKED_OUT = 0.25;

    Way {
        changes = List.copyOf(changes);
    }

    static Way of(List<Change> changes, Optional<Testimony> prose, Figures figures) {
        var joint = Slip.isSwap(changes)
                ? Optional.of(Mistake.SWAPPED)
                : Shift.explains(changes, figures) ? Optional.of(Mistake.SHIFTED) : Optional.<Mistake>empty();
        return joint.map(mistake -> new Way(changes, joint, prose, ODDITIES.get(mistake)))
                .orElseGet(() -> new Way(
                        changes,
                        commonSlip(changes),
                        prose,
                        changes.stream().mapToDouble(Way::oddity).sum()));
    }

    /** Whether one slip explains all the changes together. */
    boolean isOneSlip() {
        return mistake.filter(slip -> slip == Mistake.SWAPPED || slip == Mistake.SHIFTED)
                .isPresent();
    }

    private static Optional<Mistake> commonSlip(List<Change> changes) {
        var slips = changes.stream().map(Slip::of).distinct().toList();
        return slips.size() == 1 ? slips.getFirst() : Optional.empty();
    }

    private static double oddity(Change change) {
        var leftAtZero = change.from() != null && change.from().signum() == 0;
        return Slip.of(change).map(ODDITIES::get).orElse(leftAtZero ? LEFT_AT_ZERO : UNKNOWN)
                - (Slip.isSum(change) ? WORKED_OUT : 0);
    }

    private int rankOfProse() {
        return prose.map(testimony -> testimony.agrees() ? 0 : 2).orElse(1);
    }
}
