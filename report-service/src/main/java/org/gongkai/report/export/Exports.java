package org.gongkai.report.export;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes files from one state of the tables, row by row: a file of any size needs no more memory than a small one. */
@ApplicationScoped
public class Exports {
    private static final Logger LOG = Logger.getLogger(Exports.class);

    /** Slow readers must not take all connections to the database away from the others. */
    private static final int AT_ONCE = 6;

    private final AgroalDataSource database;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Exports(AgroalDataSource database) {
        this.database = database;
    }

    /** So many exports run that one more would keep others waiting. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Busy() {
            super("too many exports at once");
        }
    }

    /**
     * Writes a file. What goes wrong after the first row has been written is said in the file, and thrown.
     *
     * @param question the address that asks for it
     */
    public void write(Table table, FileFormat format, String question, OutputStream out)
            throws IOException, SQLException {
        if (!free.tryAcquire()) {
            throw new Busy();
        }
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, table, format, question, out);
            } finally {
                connection.rollback(); // nothing was written
            }
        } finally {
            free.release();
        }
    }

    private static void write(Connection connection, Table table, FileFormat format, String question, OutputStream out)
            throws IOException, SQLException {
        var asOf = begin(connection);
        try (var statement = table.sql().prepare(connection)) {
            statement.setFetchSize(table.fetch());
            try (var answer = statement.executeQuery()) {
                var progress = new Progress(question, asOf, format.writer(table, out));
                try {
                    while (answer.next()) {
                        progress.ruleSet(answer.getString("rule_set"));
                        table.reader().read(answer, progress::row);
                    }
                    progress.complete();
                } catch (SQLException | IOException | RuntimeException e) {
                    progress.incomplete(e);
                    out.flush();
                    throw e;
                }
            }
        }
    }

    private static Instant begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            statement.execute("SET LOCAL jit = off"); // the plans are simple, and compiling them takes longer
            try (var row = statement.executeQuery("SELECT now()")) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    /** What has been written so far. */
    private static final class Progress {
        private final String question;
        private final Instant asOf;
        private final RowWriter writer;
        private final TreeSet<String> ruleSets = new TreeSet<>();
        private long rows;

        private Progress(String question, Instant asOf, RowWriter writer) {
            this.question = question;
            this.asOf = asOf;
            this.writer = writer;
        }

        private void ruleSet(@Nullable String ruleSet) {
            if (ruleSet != null) {
                ruleSets.add(ruleSet);
            }
        }

        private void row(@Nullable Object[] values) {
            try {
                writer.row(values);
                rows++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void complete() throws IOException {
            writer.complete(contents());
        }

        private void incomplete(Exception cause) {
            try {
                writer.incomplete(contents());
            } catch (IOException | RuntimeException e) {
                cause.addSuppressed(e); // whoever reads has gone
            }
            LOG.warnf("The export of %s ended after %d rows: %s", question, rows, cause.getMessage());
        }

        private Contents contents() {
            return new Contents(question, List.copyOf(ruleSets), asOf, rows, writer.sha256());
        }
    }
}
