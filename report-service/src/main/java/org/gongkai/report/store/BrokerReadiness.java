package org.gongkai.report.store;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Not ready while the broker does not answer. The check that Quarkus brings waits a minute for it, which no probe does. */
@Readiness
@ApplicationScoped
class BrokerReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(BrokerReadiness.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final DescribeClusterOptions OPTIONS =
            new DescribeClusterOptions().timeoutMs(Math.toIntExact(PATIENCE.toMillis()));

    private final Admin admin;

    BrokerReadiness(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put("client.id", "report-service-readiness");
        this.admin = Admin.create(settings);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Kafka broker").status(answers()).build();
    }

    private boolean answers() {
        try {
            admin.describeCluster(OPTIONS).clusterId().get();
            return true;
        } catch (ExecutionException e) {
            LOG.debugf("The broker does not answer: %s", e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }
}
