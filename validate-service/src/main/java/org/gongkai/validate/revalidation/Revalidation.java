package org.gongkai.validate.revalidation;

import java.util.List;

/**
 * A re-validation with all that is known of it.
 *
 * @param request what was asked for
 * @param partitions the partitions that have begun
 */
public record Revalidation(RevalidationRequest request, List<PartitionProgress> partitions) {
    public Revalidation {
        partitions = List.copyOf(partitions);
    }

    /** Every partition is through, and all with the same rules: not while two releases share the work. */
    public boolean isDone() {
        return partitions.size() == request.partitions()
                && partitions.stream().allMatch(PartitionProgress::done)
                && partitions.stream().map(PartitionProgress::rules).distinct().count() == 1;
    }

    /** All partitions together. */
    public Tally tally() {
        return partitions.stream().map(PartitionProgress::tally).reduce(Tally.NOTHING, Tally::plus);
    }

    /** Whether a change is part of what this re-validation says: a preview that began anew takes back what it said. */
    public boolean tells(ReportChange change) {
        return change.request().equals(request.id())
                && (request.mode() == Mode.APPLY
                        || partitions.stream()
                                .anyMatch(partition -> partition.partition() == change.partition()
                                        && partition.attempt() == change.attempt()));
    }
}
