package org.gongkai.report.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.report.database.TableSet;
import org.jboss.logging.Logger;

/**
 * Writes what {@link DerivedRows} of an earlier making lack, and compares narratives, in the background and a few at a
 * time. What has been done stands in the tables, so it goes on wherever it was stopped, on one instance at a time.
 */
@ApplicationScoped
class Derivations {
    private static final Logger LOG = Logger.getLogger(Derivations.class);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final int AT_A_TIME = 50;

    private static final String TURN = "SELECT pg_try_advisory_xact_lock(hashtextextended('gongkai.derivations', 0))";

    private static final String OUTDATED = """
            SELECT submission_id, event FROM revision WHERE derived < ? ORDER BY derived, submission_id LIMIT ?
            FOR UPDATE SKIP LOCKED
            """;

    private static final String MADE =
            "UPDATE revision SET derived = " + DerivedRows.MAKING + " WHERE submission_id = ANY (?)";

    private final AgroalDataSource database;
    private final Schema schema;
    private final Patience patience;

    Derivations(AgroalDataSource database, Schema schema, Patience patience) {
        this.database = database;
        this.schema = schema;
        this.patience = patience;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("derivations").start(this::runUntilStopped);
    }

    private void runUntilStopped() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = (schema.isReady() && hasDoneSome()) || patience.goesOnAfter(IDLE);
        }
    }

    private boolean hasDoneSome() {
        try {
            return step() > 0;
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Derived rows have to wait: %s", e.getMessage());
            return false;
        }
    }

    /** Does the next few. Returns how many; 0 when there is nothing to do, or another instance does it. */
    int step() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                TableSet.SERVING.choose(connection);
                int done = hasTurn(connection) ? remake(connection) + Comparisons.next(connection, AT_A_TIME) : 0;
                connection.commit();
                return done;
            } finally {
                connection.rollback(); // of what was not committed
            }
        }
    }

    private static boolean hasTurn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(TURN)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static int remake(Connection connection) throws SQLException {
        var outdated = outdated(connection);
        if (outdated.isEmpty()) {
            return 0;
        }
        var origins = new ArrayList<DerivedRows.Origin>();
        outdated.forEach((submissionId, event) -> {
            try {
                origins.add(new DerivedRows.Origin(submissionId, PackedEvent.unpack(event)));
            } catch (RuntimeException e) {
                LOG.errorf(e, "The stored event of %s cannot be read; it stays without derived rows", submissionId);
            }
        });
        DerivedRows.write(connection, origins);
        Parameters.forKeys(connection, MADE, outdated.keySet());
        return outdated.size();
    }

    private static Map<String, byte[]> outdated(Connection connection) throws SQLException {
        var events = new TreeMap<String, byte[]>();
        try (var statement = connection.prepareStatement(OUTDATED)) {
            statement.setInt(1, DerivedRows.MAKING);
            statement.setInt(2, AT_A_TIME);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.put(rows.getString(1), rows.getBytes(2));
                }
            }
        }
        return events;
    }
}
