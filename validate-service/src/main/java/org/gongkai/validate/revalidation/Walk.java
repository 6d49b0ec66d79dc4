package org.gongkai.validate.revalidation;

import org.jspecify.annotations.Nullable;

/**
 * How far a re-validation has come in one partition: what the store keeps, so that it goes on after a restart or on
 * another instance.
 *
 * @param request what was asked for
 * @param arrival place among the requests of the partition: one after the other
 * @param attempt counts the beginnings: the first, and one more each time other rules take over
 * @param rules which rules it is done with
 * @param position key of the last report seen; null before the first
 * @param done whether all reports were seen
 * @param tally what it saw
 */
public record Walk(
        RevalidationRequest request,
        long arrival,
        int attempt,
        String rules,
        @Nullable String position,
        boolean done,
        Tally tally) {

    /** At the beginning. */
    public static Walk begin(RevalidationRequest request, long arrival, String rules) {
        return new Walk(request, arrival, 1, rules, null, false, Tally.NOTHING);
    }

    /** At the beginning once more: a release with other rules has taken over, which must see every report. */
    public Walk beginAgain(String newRules) {
        // What was applied has happened and stays counted; what was only foretold is void.
        var kept = request.mode() == Mode.APPLY
                ? new Tally(0, tally.different(), tally.failed(), tally.rules())
                : Tally.NOTHING;
        return new Walk(request, arrival, attempt + 1, newRules, null, false, kept);
    }

    /** A step further. */
    public Walk at(@Nullable String newPosition, Tally newTally) {
        return new Walk(request, arrival, attempt, rules, newPosition, done, newTally);
    }

    /** At the end. */
    public Walk end() {
        return new Walk(request, arrival, attempt, rules, position, true, tally);
    }

    /** What is told of it. */
    public PartitionProgress progress(int partition, long held) {
        return new PartitionProgress(request.id(), partition, attempt, rules, done, held, tally);
    }
}
