package org.gongkai.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.report.rebuild.Outcome;
import org.gongkai.report.rebuild.Rebuild;
import org.gongkai.report.rebuild.Rebuild.Failure;
import org.gongkai.report.rebuild.RebuildState;
import org.jspecify.annotations.Nullable;

/**
 * The tables written anew from the topics.
 *
 * @param dryRun whether they are only compared
 * @param acceptLoss why something may be left behind; not there when it may not
 * @param who had it done
 * @param changedAt when it last took a step
 * @param records how many records were read so far
 * @param expected how many places the topics had at the beginning; some may hold no record
 * @param leftOut records that cannot be stored: they were dead letters the first time
 * @param lost rows that could be had from nowhere; not there before the comparison
 * @param outcome what was carried over and how the tables compare; not there before the comparison
 * @param failure why it could not go on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Rebuild")
public record RebuildView(
        @Schema(examples = "1") long number,
        RebuildState state,
        boolean dryRun,
        @Nullable String acceptLoss,
        String who,
        Instant begunAt,
        Instant changedAt,
        @Schema(examples = "1041") long records,
        @Schema(examples = "1100") long expected,
        @Schema(examples = "0") long leftOut,
        @Nullable Long lost,
        @Nullable Outcome outcome,
        @Nullable Failure failure) {
    static RebuildView of(Rebuild rebuild) {
        var outcome = rebuild.outcome();
        return new RebuildView(
                rebuild.number(),
                rebuild.state(),
                rebuild.order().dryRun(),
                rebuild.order().acceptLoss(),
                rebuild.order().who().name(),
                rebuild.begunAt(),
                rebuild.changedAt(),
                rebuild.records(),
                rebuild.expected(),
                rebuild.leftOut(),
                outcome == null ? null : outcome.lost(),
                outcome,
                rebuild.failure());
    }
}
