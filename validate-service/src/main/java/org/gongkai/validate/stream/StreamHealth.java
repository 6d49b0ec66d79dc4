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
 * A running stream does not notice by itself that its broker went away, so the broker is asked, too.
 */
class StreamHealth {
    private final KafkaStreams streams;
    private final Broker broker;

    StreamHealth(KafkaStreams streams, Broker broker) {
        this.streams = streams;
        this.broker = broker;
    }

    @Produces
    @Singleton
    @Liveness
    HealthCheck notBroken() {
        return () -> stream(streams.state() != KafkaStreams.State.ERROR);
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck running() {
        return () -> stream(streams.state().isRunningOrRebalancing());
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck brokerAnswers() {
        return () ->
                HealthCheckResponse.named("broker").status(broker.answers()).build();
    }

    private HealthCheckResponse stream(boolean up) {
        return HealthCheckResponse.named("stream")
                .status(up)
                .withData("state", streams.state().name())
                .build();
    }
}
