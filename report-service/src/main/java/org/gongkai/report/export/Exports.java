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
import org.gongkai.report.query.Questions.Answers;
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
        var progress = new Progress(question, begin(connection), () -> format.writer(table, out));
        try {
            table.rows().tell(new Answers(connection), progress);
            progress.complete();
        } catch (SQLException | IOException | RuntimeException e) {
            if (progress.hasBegun()) {
                progress.incomplete(e);
                out.flush();
            }
            throw e;
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

    /** Begins to write, which sends the head of the answer. */
    private interface Begin {
        RowWriter writer() throws IOException;
    }

    /** What has been written so far. What fails before the first row is a problem like any other. */
    private static final class Progress implements Table.Sink {
        private final String question;
        private final Instant asOf;
        private final Begin begin;
        private final TreeSet<String> ruleSets = new TreeSet<>();
        private @Nullable RowWriter begun;
        private long rows;

        private Progress(String question, Instant asOf, Begin begin) {
            this.question = question;
            this.asOf = asOf;
            this.begin = begin;
        }

        private boolean hasBegun() {
            return begun != null;
        }

        private RowWriter writer() throws IOException {
            var writer = begun == null ? begin.writer() : begun;
            begun = writer;
            return writer;
        }

        @Override
        public void ruleSet(@Nullable String ruleSet) {
            if (ruleSet != null) {
                ruleSets.add(ruleSet);
            }
        }

        @Override
        public void row(@Nullable Object... values) {
            try {
                writer().row(values);
                rows++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void complete() throws IOException {
            var writer = writer();
            writer.complete(contents(writer));
        }

        private void incomplete(Exception cause) {
            try {
                var writer = writer();
                writer.incomplete(contents(writer));
            } catch (IOException | RuntimeException e) {
                cause.addSuppressed(e); // whoever reads has gone
            }
            LOG.warnf("The export of %s ended after %d rows: %s", question, rows, cause.getMessage());
        }

        private Contents contents(RowWriter writer) {
            return new Contents(question, List.copyOf(ruleSets), asOf, rows, writer.sha256());
        }
    }
}
