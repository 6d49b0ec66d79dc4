package org.gongkai.breaker;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while a consumer has stopped before too many bad records; alive all the same. Health is for
 * everybody, so it tells why, and nothing of what a record holds.
 */
@Readiness
@ApplicationScoped
class BreakerReadiness implements HealthCheck {
    private final Breakers breakers;

    BreakerReadiness(Breakers breakers) {
        this.breakers = breakers;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("consumers").up();
        for (var breaker : breakers.all()) {
            breaker.opening()
                    .ifPresent(opening -> answer.down()
                            .withData(breaker.topic(), opening.why().en()));
        }
        return answer.build();
    }
}
