package org.gongkai.report.filers;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gongkai.report.query.Questions;

/** The lists that people have entered. Entering one again replaces it. */
@ApplicationScoped
public class FilerLists {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('gongkai.filers', ?))";
    private static final String DELETE = "DELETE FROM desk.filer_list WHERE year = ?";
    private static final String LIST = "INSERT INTO desk.filer_list (year, entered_by, entered_at) VALUES (?, ?, ?)";
    private static final String FILER =
            "INSERT INTO desk.expected_filer (year, name, division, level, kind) VALUES (?, ?, ?, ?, ?)";

    private final AgroalDataSource database;

    FilerLists(AgroalDataSource database) {
        this.database = database;
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Puts a list in place of the year's. */
    public void enter(int year, List<ExpectedFiler> filers, String enteredBy, Instant at) {
        inTransaction(year, connection -> {
            delete(connection, year);
            try (var list = connection.prepareStatement(LIST);
                    var filer = connection.prepareStatement(FILER)) {
                list.setInt(1, year);
                list.setString(2, enteredBy);
                list.setObject(3, at.atOffset(ZoneOffset.UTC));
                list.executeUpdate();
                for (var item : filers) {
                    bind(filer, year, item);
                    filer.addBatch();
                }
                return filer.executeBatch().length;
            }
        });
    }

    /** Forgets the list of a year. */
    public void forget(int year) {
        inTransaction(year, connection -> delete(connection, year));
    }

    private static void bind(PreparedStatement row, int year, ExpectedFiler filer) throws SQLException {
        row.setInt(1, year);
        row.setString(2, filer.name());
        row.setString(3, filer.division());
        row.setString(4, filer.level() == null ? null : filer.level().name());
        row.setString(5, filer.kind() == null ? null : filer.kind().name());
    }

    private static boolean delete(Connection connection, int year) throws SQLException {
        try (var statement = connection.prepareStatement(DELETE)) {
            statement.setInt(1, year);
            return statement.executeUpdate() > 0;
        }
    }

    private <T> T inTransaction(int year, Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement(LOCK)) {
                lock.setInt(1, year); // of two at the same time the later one counts, whole
                lock.execute();
                var result = work.in(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback(); // of what was not committed
            }
        } catch (SQLException e) {
            throw new Questions.Unanswered(e);
        }
    }
}
