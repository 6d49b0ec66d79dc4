package org.gongkai.report.desk;

import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongkai.events.FindingStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a finding stands after everything that was done about it. Which day it is decides only when somebody asks, so that
 * a waiver runs out by itself.
 *
 * @param lasting OPEN, EXPLAINED or DISPUTED: what holds where no waiver does
 * @param waivedUntil last day of the confirmed waiver
 * @param pending the waiver that waits for another person
 */
record Standing(
        FindingStatus lasting,
        @Nullable LocalDate waivedUntil,
        @Nullable Act pending) {
    private static final Standing UNTOUCHED = new Standing(FindingStatus.OPEN, null, null);

    private record Step(long number, UnaryOperator<Standing> change) {}

    /**
     * Works it out.
     *
     * @param acts what was done about the finding itself
     * @param reopening the last time that a revision had it again
     * @param waivers of the agency that cover it
     */
    static Standing of(Collection<Act> acts, @Nullable Reopening reopening, Collection<AgencyWaiver> waivers) {
        var own = acts.stream()
                .filter(act -> reopening == null || !reopening.outdates(act))
                .map(act -> new Step(act.number(), standing -> standing.after(act)));
        var covering = waivers.stream().map(waiver -> new Step(waiver.since(), standing -> standing.coveredBy(waiver)));
        var steps =
                Stream.concat(own, covering).sorted(comparingLong(Step::number)).toList();
        var standing = UNTOUCHED;
        for (var step : steps) {
            standing = step.change().apply(standing);
        }
        return standing;
    }

    private Standing after(Act act) {
        return switch (act.kind()) {
            case EXPLAIN -> new Standing(FindingStatus.EXPLAINED, waivedUntil, pending);
            case DISPUTE -> new Standing(FindingStatus.DISPUTED, null, pending);
            case WAIVE -> new Standing(lasting, waivedUntil, act);
            case CONFIRM -> confirmed();
            case REJECT -> new Standing(lasting, waivedUntil, null);
            case REOPEN -> UNTOUCHED;
            case CLOSED, REOPENED -> this;
        };
    }

    /** A waiver of the rule for the agency counts as one of the agency's, on this finding as on the others. */
    private Standing confirmed() {
        var only = pending != null && pending.scope() == WaiverScope.FINDING;
        return new Standing(lasting, only ? pending.until() : waivedUntil, null);
    }

    private Standing coveredBy(AgencyWaiver waiver) {
        var longer = waivedUntil == null || waivedUntil.isBefore(waiver.until());
        return new Standing(lasting, longer ? waiver.until() : waivedUntil, pending);
    }

    FindingStatus statusOn(LocalDate day) {
        return waivedUntil != null && !day.isAfter(waivedUntil) ? FindingStatus.WAIVED : lasting;
    }

    /** Why a person cannot do this now; empty when nothing stands against it. */
    Optional<Objection> objectionTo(ActKind kind, Person who, LocalDate today) {
        var waiver = pending;
        if (kind.answersAWaiver() && waiver == null) {
            return Optional.of(Objection.NO_WAIVER_PENDING);
        }
        if (kind == ActKind.CONFIRM && waiver != null) {
            if (waiver.who().isTheSame(who)) {
                return Optional.of(Objection.OWN_WAIVER);
            }
            if (waiver.until() != null && today.isAfter(waiver.until())) {
                return Optional.of(Objection.WAIVER_EXPIRED);
            }
        }
        if (kind == ActKind.WAIVE && waiver != null) {
            return Optional.of(Objection.WAIVER_PENDING);
        }
        if (kind == ActKind.REOPEN && equals(UNTOUCHED)) {
            return Optional.of(Objection.NOTHING_TO_REOPEN);
        }
        return Optional.empty();
    }
}
