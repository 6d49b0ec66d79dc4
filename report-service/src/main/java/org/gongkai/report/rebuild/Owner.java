package org.gongkai.report.rebuild;

import static org.gongkai.report.database.TableSet.BEFORE;
import static org.gongkai.report.database.TableSet.SERVING;
import static org.gongkai.report.database.TableSet.SHADOW;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.gongkai.report.database.TableSet;
import org.gongkai.report.query.Sql;

/** What only the role can do that the tables belong to, the one that migrates them: make, exchange and drop tables. */
@ApplicationScoped
class Owner {
    /** Not written anew but kept: where subscribers are in the log stays true. */
    static final List<String> KEPT = List.of("report_event", "report_event_log", "announced_report");

    /** Longer than any question but an export of the log takes. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '15s'";

    private static final String DEPENDENT_OBJECTS = "2BP01";

    private static final String TABLES = """
            SELECT relname FROM pg_class
            WHERE relnamespace = to_regnamespace(?) AND relkind IN ('r', 'p', 'm', 'f') ORDER BY relname
            """;

    private static final String EXTENSIONS =
            "SELECT extname FROM pg_extension WHERE extnamespace = to_regnamespace(?) ORDER BY extname";

    private static final String VIEWS =
            "SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace(?) AND relkind = 'v' ORDER BY oid DESC";

    private static final String FUNCTIONS =
            "SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = to_regnamespace(?)";

    private final Flyway flyway;

    Owner(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Not in a transaction; to be closed. */
    Connection connect() throws SQLException {
        return flyway.getConfiguration().getDataSource().getConnection();
    }

    /**
     * Makes the tables anew, empty, in place of those of an earlier attempt.
     *
     * @throws RebuildFailure when there is something beside the tables that would go away with them
     */
    void prepare() throws SQLException {
        inTransaction(connection -> {
            requireNothingElse(connection);
            drop(connection, SHADOW);
            drop(connection, BEFORE);
            SchemaCopy.make(connection, SERVING.schema(), SHADOW.schema());
            execute(
                    connection,
                    "INSERT INTO %2$s.%3$s SELECT * FROM %1$s.%3$s"
                            .formatted(SERVING.schema(), SHADOW.schema(), history()));
        });
    }

    /** Tells the planner what the new tables hold: nobody has asked them anything yet. */
    void analyze() throws SQLException {
        inTransaction(connection -> {
            for (var table : names(connection, TABLES, SHADOW)) {
                execute(connection, "ANALYZE " + SHADOW.schema() + "." + quoted(table));
            }
        });
    }

    /** Keeps everybody from writing to the tables that serve, until the transaction of the connection ends. */
    static void keepWritersOut(Connection connection) throws SQLException {
        execute(connection, PATIENCE);
        execute(connection, "SELECT pg_advisory_xact_lock(" + TableSet.EXCHANGE + ")");
    }

    /** Lets the new tables serve, in a transaction that keeps writers out. */
    void exchange(Connection connection) throws SQLException {
        if (hasBeenMigrated(connection)) {
            throw new RebuildFailure("重建期间表结构已升级，请重新开始", "the tables were migrated meanwhile: begin again");
        }
        for (var table : KEPT) {
            execute(connection, "DROP TABLE " + SHADOW.schema() + "." + table);
            execute(connection, "ALTER TABLE " + SERVING.schema() + "." + table + " SET SCHEMA " + SHADOW.schema());
        }
        execute(connection, "ALTER SCHEMA " + SERVING.schema() + " RENAME TO " + BEFORE.schema());
        execute(connection, "ALTER SCHEMA " + SHADOW.schema() + " RENAME TO " + SERVING.schema());
    }

    /** Drops what is not needed any more: the tables that served before, and those of an attempt. */
    void drop() throws SQLException {
        inTransaction(connection -> {
            drop(connection, SHADOW);
            drop(connection, BEFORE);
        });
    }

    private boolean hasBeenMigrated(Connection connection) throws SQLException {
        var now = "TABLE " + SERVING.schema() + "." + history();
        var then = "TABLE " + SHADOW.schema() + "." + history();
        return Sql.of("(" + now + " EXCEPT " + then + ") UNION ALL (" + then + " EXCEPT " + now + ")")
                .first(connection, _ -> true)
                .isPresent();
    }

    private void requireNothingElse(Connection connection) throws SQLException {
        var others = new TreeSet<>(names(connection, TABLES, SERVING));
        others.removeAll(ours());
        others.addAll(names(connection, EXTENSIONS, SERVING));
        if (!others.isEmpty()) {
            var named = String.join(", ", others);
            throw new RebuildFailure(
                    "模式 public 中有不属于本系统的对象：" + named + "，请先移至其他模式",
                    "the schema public holds something else: " + named + "; move it to another schema first");
        }
    }

    private Set<String> ours() {
        var ours = new HashSet<>(ComparedTable.names());
        ours.addAll(ComparedTable.LATER);
        ours.addAll(KEPT);
        ours.add(history());
        return ours;
    }

    private String history() {
        return flyway.getConfiguration().getTable();
    }

    /** Never with CASCADE: what somebody else has built upon these tables stays, and is named. */
    private static void drop(Connection connection, TableSet tables) throws SQLException {
        var schema = tables.schema();
        for (var view : names(connection, VIEWS, tables)) {
            execute(connection, "DROP VIEW " + schema + "." + quoted(view));
        }
        var names = new ArrayList<String>();
        names(connection, TABLES, tables).forEach(name -> names.add(schema + "." + quoted(name)));
        if (!names.isEmpty()) {
            execute(connection, "DROP TABLE " + String.join(", ", names));
        }
        var functions = names(connection, FUNCTIONS, tables);
        if (!functions.isEmpty()) {
            execute(connection, "DROP FUNCTION " + String.join(", ", functions));
        }
        execute(connection, "DROP SCHEMA IF EXISTS " + schema);
    }

    private static List<String> names(Connection connection, String question, TableSet tables) throws SQLException {
        return Sql.of(question, tables.schema()).list(connection, row -> row.getString(1));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** What is done at once or not at all. */
    interface Work {
        void run(Connection connection) throws SQLException;
    }

    /** Undone unless it comes to its end. */
    void inTransaction(Work work) throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, PATIENCE);
                work.run(connection);
                connection.commit();
            } catch (SQLException e) {
                if (DEPENDENT_OBJECTS.equals(e.getSQLState())) {
                    throw stillNeeded(e);
                }
                throw e;
            } finally {
                connection.rollback(); // of what was not committed
            }
        }
    }

    private static RebuildFailure stillNeeded(SQLException e) {
        return new RebuildFailure(
                "有其他对象依赖这些表，不能删除：" + e.getMessage(), "something else depends on these tables: " + e.getMessage());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
