package org.gongkai.report.query;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.report.words.SearchWords;

/**
 * Asks the database in plain SQL, for at most so long: a question that nobody can wait for must not keep others
 * waiting.
 */
@ApplicationScoped
public class Questions {
    private final AgroalDataSource database;
    private final Duration patience;

    Questions(AgroalDataSource database, @ConfigProperty(name = "gongkai.questions.timeout") Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /** One or more questions about one state of the tables. */
    public interface Interview<T> {
        T with(Answers answers) throws SQLException;
    }

    /** What one row of an answer is. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done with one row of an answer. */
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /** The answers to questions about one state of the tables. */
    public static final class Answers {
        private final Connection connection;

        /** From a transaction that somebody else began, and ends. */
        public Answers(Connection connection) {
            this.connection = connection;
        }

        /** One row of an answer after the other; so many are held at a time. */
        public void each(Sql sql, int held, RowVisitor visitor) throws SQLException {
            prepare(sql);
            try (var statement = sql.prepare(connection)) {
                statement.setFetchSize(held);
                try (var result = statement.executeQuery()) {
                    while (result.next()) {
                        visitor.visit(result);
                    }
                }
            }
        }

        /** All rows of an answer. */
        public <T> List<T> list(Sql sql, RowReader<T> reader) throws SQLException {
            prepare(sql);
            return sql.list(connection, reader);
        }

        /**
         * Common words are found soonest by walking through what is asked for, in the order asked for, until there are
         * enough: so the questions that follow do.
         */
        public void walkIfCommon(SearchWords words) throws SQLException {
            if (Frequencies.of(connection).areCommon(words)) {
                Passages.walk(connection);
            }
        }

        private void prepare(Sql sql) throws SQLException {
            for (var passages : sql.passages()) {
                passages.look(connection);
            }
        }
    }

    /** All rows of the answer to one question. */
    public <T> List<T> list(Sql sql, RowReader<T> reader) {
        return ask(answers -> answers.list(sql, reader));
    }

    /** Several questions that must fit each other. */
    public <T> T ask(Interview<T> interview) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                statement.execute("SET LOCAL statement_timeout = " + patience.toMillis());
                // Enough to keep every report's key and place in memory while they are joined.
                statement.execute("SET LOCAL work_mem = '64MB'");
                // The plans are good without it, and compiling takes longer than the questions do.
                statement.execute("SET LOCAL jit = off");
                // A plan for any words and any region is a plan for none.
                statement.execute("SET LOCAL plan_cache_mode = force_custom_plan");
                return interview.with(new Answers(connection));
            } finally {
                connection.rollback(); // nothing was written
            }
        } catch (SQLException e) {
            throw new Unanswered(e);
        }
    }

    /** The database gave no answer; the cause tells why. */
    public static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unanswered(SQLException cause) {
            super(cause);
        }
    }
}
