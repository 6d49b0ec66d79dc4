package org.gongkai.breaker;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.events.Message;
import org.jspecify.annotations.Nullable;

/**
 * A consumer, and whether it goes on.
 *
 * @param topic that it consumes
 * @param open whether it has stopped
 * @param since when it stopped
 * @param why what was too much
 * @param lastFailure what was wrong with the record that it stopped at
 * @param records how many of the latest records are counted
 * @param bad how many of them could not be processed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Breaker")
public record BreakerView(
        @Schema(examples = "reports.raw") String topic,
        boolean open,
        @Nullable Instant since,
        @Nullable Message why,
        @Schema(examples = "no header ce_type") @Nullable String lastFailure,

        @Schema(examples = "200") int records,
        @Schema(examples = "20") int bad) {
    static BreakerView of(Breaker breaker) {
        var opening = breaker.opening().orElse(null);
        var counts = breaker.counts();
        return new BreakerView(
                breaker.topic(),
                opening != null,
                opening == null ? null : opening.since(),
                opening == null ? null : opening.why(),
                opening == null ? null : opening.lastFailure(),
                counts.records(),
                counts.bad());
    }
}
