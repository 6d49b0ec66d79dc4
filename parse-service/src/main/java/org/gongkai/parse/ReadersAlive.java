package org.gongkai.parse;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.gongkai.parse.quarantine.GuardedReader;

/** Beyond help, and to be restarted, when too many readings never end. */
@Liveness
@ApplicationScoped
class ReadersAlive implements HealthCheck {
    private final GuardedReader reader;

    ReadersAlive(GuardedReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("readers").status(!reader.isStuck()).build();
    }
}
