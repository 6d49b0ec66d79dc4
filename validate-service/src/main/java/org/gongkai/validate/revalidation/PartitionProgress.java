package org.gongkai.validate.revalidation;

/**
 * How far a re-validation has come in one partition, as it is told to everybody. Topic {@code revalidation.progress}.
 *
 * @param request which re-validation
 * @param partition the partition
 * @param attempt which walk through the partition
 * @param rules which rules it is done with
 * @param done whether all reports were seen
 * @param held about how many reports the partition has, in the scope or not
 * @param tally what was seen
 */
public record PartitionProgress(
        String request, int partition, int attempt, String rules, boolean done, long held, Tally tally) {}
