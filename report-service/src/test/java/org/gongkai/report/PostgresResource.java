package org.gongkai.report;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL, one for the whole module, and channels without a broker. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        // Receivers of tests are on this machine, and nobody waits for hours.
        settings.put("gongkai.webhooks.allow-private", "true");
        settings.put("gongkai.webhooks.timeout", "2s");
        settings.put("gongkai.webhooks.schedule", "0.2s,0.2s,0.2s,0.2s");
        settings.put("gongkai.webhooks.pause-after", "0s");
        settings.put("gongkai.webhooks.pause-after-failures", "3");
        settings.put("gongkai.webhooks.callback-secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        settings.put("kafka.bootstrap.servers", "localhost:1"); // nobody is there
        settings.putAll(
                InMemoryConnector.switchIncomingChannelsToInMemory("raw", "parsed", "validated", "dead-letters"));
        settings.putAll(InMemoryConnector.switchOutgoingChannelsToInMemory("dead-letter"));
        return settings;
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            InMemoryConnector.clear();
        }
    }
}
