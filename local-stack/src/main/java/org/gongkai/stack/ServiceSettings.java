package org.gongkai.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a service is told by its environment.
 *
 * @param plan where everything is
 * @param bootstrapServers of the broker
 * @param jdbcUrl of the database
 */
record ServiceSettings(Plan plan, String bootstrapServers, String jdbcUrl) {
    /** For the one instance that most stacks have. */
    Map<String, String> of(Service service) {
        return of(service, plan.port(service), plan.data());
    }

    /**
     * For an instance beside others.
     *
     * @param port where it listens
     * @param state folder of what it keeps for itself, shared with no other instance
     */
    Map<String, String> of(Service service, int port, Path state) {
        var settings = new HashMap<String, String>();
        settings.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        // No sign-in yet, so nobody outside of this machine is let in.
        settings.put("QUARKUS_HTTP_HOST", "localhost");
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
                // Whoever tries webhooks out on one machine has the receiver there too.
                settings.put("GONGKAI_WEBHOOKS_ALLOW_PRIVATE", "true");
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
