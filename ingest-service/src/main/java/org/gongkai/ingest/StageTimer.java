package org.gongkai.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.gongkai.ingest.problem.Refused;
import org.gongkai.metering.Times;

/** How long a request takes, beside the times of the other stages: {@code gongkai.stage}. */
@ApplicationScoped
public class StageTimer {
    private static final List<String> STAGES = List.of("receive", "check");
    private static final List<String> OUTCOMES = List.of("done", "refused", "failed");

    private final MeterRegistry registry;

    StageTimer(MeterRegistry registry) {
        this.registry = registry;
        STAGES.forEach(stage -> OUTCOMES.forEach(outcome -> Times.stage(registry, stage, outcome)));
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
            sample.stop(Times.stage(registry, stage, outcome));
        }
    }
}
