package org.gongkai.stack.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.issuer.Keys;
import org.gongkai.issuer.LocalIssuer;

/**
 * What a service is told by its environment.
 *
 * @param plan where everything is
 * @param bootstrapServers of the broker
 * @param jdbcUrl of the database
 * @param issuer of the tokens
 */
public record ServiceSettings(Plan plan, String bootstrapServers, String jdbcUrl, LocalIssuer issuer) {
    /** For the one instance that most stacks have. */
    public Map<String, String> of(Service service) throws IOException {
        return of(service, plan.port(service), plan.data());
    }

    /**
     * For an instance beside others.
     *
     * @param port where it listens
     * @param state folder of what it keeps for itself, shared with no other instance
     */
    public Map<String, String> of(Service service, int port, Path state) throws IOException {
        var settings = new HashMap<String, String>();
        settings.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        // The C library would give each thread that asks for memory some of its own, and take little of it back.
        settings.put("MALLOC_ARENA_MAX", "2");
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        // Without encryption on the way nobody outside of this machine is let in.
        settings.put("QUARKUS_HTTP_HOST", "localhost");
        settings.put("GONGKAI_ACCESS_ISSUER", issuer.address());
        settings.put("GONGKAI_ACCESS_KEYS", issuer.jwks());
        // One person's load, not that of a crowd: the benchmark asks as often as it can.
        settings.put("GONGKAI_ACCESS_LIMITS_RATE", "10000");
        settings.put("GONGKAI_ACCESS_LIMITS_BURST", "10000");
        switch (service) {
            case INGEST -> {
                settings.put("GONGKAI_PARSE_URL", plan.url(Service.PARSE));
                settings.put("GONGKAI_VALIDATE_URL", plan.url(Service.VALIDATE));
                settings.put("GONGKAI_REPORT_URL", plan.url(Service.REPORT));
            }
            case REPORT -> {
                settings.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
                settings.put("QUARKUS_DATASOURCE_USERNAME", Database.USER);
                settings.put("QUARKUS_DATASOURCE_PASSWORD", Database.PASSWORD);
                settings.put("GONGKAI_DATABASE_OWNER_USERNAME", Database.OWNER);
                settings.put("GONGKAI_DATABASE_OWNER_PASSWORD", Database.PASSWORD);
                // Whoever tries webhooks out on one machine has the receiver there too.
                settings.put("GONGKAI_WEBHOOKS_ALLOW_PRIVATE", "true");
                settings.put("GONGKAI_SESSION_SECRET", new Keys(plan.issuer()).sessionSecret());
                settings.put("GONGKAI_INGEST_URL", plan.url(Service.INGEST));
                settings.put("GONGKAI_PARSE_URL", plan.url(Service.PARSE));
            }
            case PARSE ->
                settings.put("GONGKAI_STATE_DIR", state.resolve("parse").toString());
            case VALIDATE -> {
                settings.put("GONGKAI_STATE_DIR", state.resolve("streams").toString());
                if (plan.policy() != null) {
                    settings.put("GONGKAI_VALIDATE_POLICY_FILE", plan.policy().toString());
                }
            }
        }
        return settings;
    }
}
