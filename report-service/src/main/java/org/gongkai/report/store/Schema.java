package org.gongkai.report.store;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the tables up to date, however long the database takes to come. Several instances may do so at once: Flyway
 * takes turns.
 */
@ApplicationScoped
public class Schema {
    private static final Logger LOG = Logger.getLogger(Schema.class);

    private final Flyway flyway;
    private final Patience patience;
    private volatile boolean ready;

    Schema(Flyway flyway, Patience patience) {
        this.flyway = flyway;
        this.patience = patience;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("schema").start(this::migrate);
    }

    /** Whether the tables are there. */
    public boolean isReady() {
        return ready;
    }

    private void migrate() {
        for (int attempt = 1; !ready; attempt++) {
            try {
                flyway.migrate();
                ready = true;
            } catch (FlywayException e) {
                LOG.warnf("The database cannot be brought up to date (attempt %d): %s", attempt, e.getMessage());
                patience.pause(attempt);
            }
        }
    }
}
