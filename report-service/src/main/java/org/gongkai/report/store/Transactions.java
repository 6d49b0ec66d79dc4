package org.gongkai.report.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import org.gongkai.report.database.TableSet;
import org.jboss.logging.Logger;

/** Runs work in a transaction that writes, and waits for the database when it is away. */
@ApplicationScoped
public class Transactions {
    private static final Logger LOG = Logger.getLogger(Transactions.class);

    private final AgroalDataSource database;
    private final Schema schema;
    private final Patience patience;

    Transactions(AgroalDataSource database, Schema schema, Patience patience) {
        this.database = database;
        this.schema = schema;
        this.patience = patience;
    }

    /** Something to write. It is tried anew from the beginning whenever the database fails it. */
    public interface Work {
        void run(Connection connection) throws SQLException;
    }

    /** The database will never take this: waiting does not help. */
    public static final class Unstorable extends Exception {
        private Unstorable(Exception cause) {
            super(reason(cause), cause);
        }

        /** What the server said; the message of a failed batch would recite the whole statement with its data. */
        private static String reason(Exception cause) {
            var server = cause instanceof BatchUpdateException batch ? batch.getNextException() : cause;
            return String.valueOf(server == null ? cause.getMessage() : server.getMessage());
        }
    }

    /**
     * Returns when the work is committed.
     *
     * @throws Unstorable when the fault lies in what is to be written
     */
    public void run(Work work) throws Unstorable {
        for (int attempt = 1; ; attempt++) {
            try {
                if (schema.isReady()) {
                    once(TableSet.SERVING, work);
                    return;
                }
            } catch (SQLException e) {
                LOG.warnf("The database is away or busy (attempt %d): %s", attempt, e.getMessage());
            }
            patience.pause(attempt);
        }
    }

    /**
     * The same without waiting for the database.
     *
     * @throws Unstorable when the fault lies in what is to be written
     * @throws SQLException when it is the database's
     */
    public void once(TableSet tables, Work work) throws SQLException, Unstorable {
        try {
            inTransaction(tables, work);
        } catch (SQLException e) {
            if (isAboutTheData(e)) {
                throw new Unstorable(e);
            }
            throw e;
        }
    }

    private void inTransaction(TableSet tables, Work work) throws SQLException, Unstorable {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                tables.choose(connection);
                work.run(connection);
                connection.commit();
            } catch (SQLException e) {
                rollback(connection, e);
                throw e;
            } catch (RuntimeException e) {
                rollback(connection, e);
                throw new Unstorable(e); // a fault of ours that this record brings out, now and at every other attempt
            }
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e); // the connection is gone, and the transaction with it
        }
    }

    /** Data exception (22), integrity violation (23), limit exceeded (54). All else passes: no connection, deadlock … */
    private static boolean isAboutTheData(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }
}
