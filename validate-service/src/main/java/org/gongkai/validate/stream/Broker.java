package org.gongkai.validate.stream;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Whether the broker answers, found out soon enough for a health check: the Kafka client's own check waits a minute. */
@Singleton
class Broker {
    private static final int PATIENCE_MILLIS = 2000;

    private final Admin admin;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        var known = new HashMap<>(settings);
        known.keySet().retainAll(AdminClientConfig.configNames());
        this.admin = Admin.create(known);
    }

    boolean answers() {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                    .clusterId()
                    .get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        admin.close();
    }
}
