package org.gongkai.breaker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The breakers of a service, one for each topic that it consumes. */
@ApplicationScoped
public class Breakers {
    private final Map<String, Breaker> breakers = new ConcurrentSkipListMap<>();
    private final Limits limits;
    private final MeterRegistry metrics;

    @Inject
    Breakers(BreakerConfig config, MeterRegistry metrics) {
        this(new Limits(config.consecutive(), config.window(), config.share()), metrics);
    }

    /** With these limits. */
    public Breakers(Limits limits, MeterRegistry metrics) {
        this.limits = limits;
        this.metrics = metrics;
    }

    /** The one of a topic. */
    public Breaker of(String topic) {
        return breakers.computeIfAbsent(topic, this::make);
    }

    /** Those that there are. */
    Collection<Breaker> all() {
        return List.copyOf(breakers.values());
    }

    Optional<Breaker> find(String topic) {
        return Optional.ofNullable(breakers.get(topic));
    }

    void stop(@Observes ShutdownEvent event) {
        breakers.values().forEach(Breaker::end);
    }

    private Breaker make(String topic) {
        var breaker = new Breaker(topic, limits, InstantSource.system());
        Gauge.builder("gongkai.breaker.open", breaker, open -> open.opening().isPresent() ? 1 : 0)
                .description("1 while the consumer of the topic has stopped before too many bad records")
                .tag("topic", topic)
                .register(metrics);
        return breaker;
    }
}
