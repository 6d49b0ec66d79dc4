package org.gongkai.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.gongkai.ingest.problem.Refused;

/** How long a request takes, beside the times of the other stages: {@code gongkai.stage}. */
@ApplicationScoped
public class StageTimer {
    private final MeterRegistry registry;

    StageTimer(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Times the action; the outcome is {@code done}, {@code refused} (the request's fault) or {@code failed} (ours). */
    public <T> T time(String stage, Supplier<T> action) {
        var sample = Timer.start(registry);
        var outcome = "failed";
        try {
            var result = action.get();
            outcome = "done";
            return result;
        } catch (Refused e) {
            outcome = e.type().status() < 500 ? "refused" : "failed";
            throw e;
        } finally {
            sample.stop(Timer.builder("gongkai.stage")
                    .description("Time a report spends in a stage")
                    .tag("stage", stage)
                    .tag("outcome", outcome)
                    .publishPercentileHistogram()
                    .register(registry));
        }
    }
}
