package org.gongkai.parse;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.gongkai.parse.quarantine.Attempts;
import org.gongkai.parse.quarantine.GuardedReader;

/** What operators see of documents that kill their reader or never let go of it. */
@ApplicationScoped
class QuarantineGauges {
    private final MeterRegistry registry;
    private final Attempts attempts;
    private final GuardedReader reader;
    private final int mostAttempts;

    QuarantineGauges(MeterRegistry registry, Attempts attempts, GuardedReader reader, ParseConfig config) {
        this.registry = registry;
        this.attempts = attempts;
        this.reader = reader;
        this.mostAttempts = config.maxAttempts();
    }

    void start(@Observes StartupEvent event) {
        registry.gauge("gongkai.quarantine.documents", attempts, all -> all.usedUp(mostAttempts));
        registry.gauge("gongkai.readings.stuck", reader, GuardedReader::stuck);
    }
}
