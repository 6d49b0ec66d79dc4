package org.gongkai.validate.stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * The state of the stream. While it waits for its broker the service is alive and not ready: a restart would not help.
 * Whether the broker answers right now is checked apart, by the Kafka client's own readiness check.
 */
class StreamHealth {
    private static final String NAME = "Kafka Streams";

    private final KafkaStreams streams;

    StreamHealth(KafkaStreams streams) {
        this.streams = streams;
    }

    @Produces
    @Singleton
    @Liveness
    HealthCheck notBroken() {
        return () -> response(streams.state() != KafkaStreams.State.ERROR);
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck running() {
        return () -> response(streams.state().isRunningOrRebalancing());
    }

    private HealthCheckResponse response(boolean up) {
        return HealthCheckResponse.named(NAME)
                .status(up)
                .withData("state", streams.state().name())
                .build();
    }
}
