package org.gongkai.parse;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import java.util.HashMap;
import java.util.Map;

/** Channels in memory in place of Kafka. */
public class WithoutBroker implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        settings.putAll(InMemoryConnector.switchIncomingChannelsToInMemory("raw"));
        settings.putAll(InMemoryConnector.switchOutgoingChannelsToInMemory("parsed"));
        settings.put("quarkus.kafka.health.enabled", "false");
        return settings;
    }

    @Override
    public void stop() {
        InMemoryConnector.clear();
    }
}
