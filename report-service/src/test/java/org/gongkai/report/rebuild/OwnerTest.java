package org.gongkai.report.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The tables made once more beside those that serve, by the role that owns them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnerTest {
    /** All that a later migration, the planner or a person could notice of the tables of a schema. */
    private static final String STRUCTURE = """
            SELECT concat_ws(' ', 'column', c.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                a.attidentity, a.attgenerated, a.attstorage, a.attcollation, pg_get_expr(d.adbin, d.adrelid),
                col_description(c.oid, a.attnum))
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE c.relnamespace = 'SCHEMA'::regnamespace AND c.relkind IN ('r', 'v')
            UNION ALL
            SELECT concat_ws(' ', 'relation', relkind, relname, obj_description(oid, 'pg_class'),
                CASE relkind WHEN 'i' THEN pg_get_indexdef(oid) WHEN 'v' THEN pg_get_viewdef(oid) END,
                CASE WHEN relkind IN ('r', 'v') THEN relacl END)
            FROM pg_class WHERE relnamespace = 'SCHEMA'::regnamespace AND relkind IN ('r', 'v', 'i')
            UNION ALL
            SELECT 'constraint ' || c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE c.relnamespace = 'SCHEMA'::regnamespace
            UNION ALL
            SELECT 'function ' || pg_get_functiondef(oid) || obj_description(oid, 'pg_proc') FROM pg_proc
            WHERE pronamespace = 'SCHEMA'::regnamespace
            UNION ALL
            SELECT 'rights to come ' || defaclacl::text FROM pg_default_acl WHERE defaclnamespace = 'SCHEMA'::regnamespace
            ORDER BY 1
            """;

    private EmbeddedPostgres server;
    private Flyway flyway;
    private Owner owner;
    private List<String> migrated = List.of();

    @BeforeAll
    void migrate() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        try (var connection = server.getPostgresDatabase().getConnection()) {
            execute(connection, "CREATE ROLE owner LOGIN");
            execute(connection, "CREATE ROLE service LOGIN");
            execute(connection, "CREATE ROLE reader LOGIN");
            execute(connection, "CREATE DATABASE gongkai OWNER owner");
        }
        flyway = Flyway.configure()
                .dataSource(server.getDatabase("owner", "gongkai"))
                .placeholders(Map.of("service", "service"))
                .load();
        flyway.migrate();
        asOwner("GRANT USAGE ON SCHEMA public TO reader; GRANT SELECT ON report TO reader");
        owner = new Owner(flyway);
        migrated = structure("public");
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void prepare() throws SQLException {
        owner.drop();
        owner.prepare();
    }

    @Test
    void theyAreTheSameToTheLastIndexCommentAndRight() throws SQLException {
        assertThat(structure("gongkai_shadow")).isEqualTo(migrated);
        assertThat(migrated).hasSizeGreaterThan(500).anyMatch(line -> line.contains("report_by_arrival"));
    }

    @Test
    void theServiceReadsAndWritesTheirRowsAndMayDoNoMoreThanInThoseThatServe() {
        assertThatCode(() -> asService("INSERT INTO gongkai_shadow.submission (id) VALUES ('s')"))
                .doesNotThrowAnyException();
        for (var sql : List.of(
                "DROP TABLE gongkai_shadow.figure",
                "TRUNCATE gongkai_shadow.figure",
                "CREATE TABLE gongkai_shadow.x (a integer)",
                "DELETE FROM gongkai_shadow.flyway_schema_history",
                "ALTER SCHEMA gongkai_shadow RENAME TO x")) {
            assertThatThrownBy(() -> asService(sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void exchangedTheyAreUpToDateForMigrationsAndTheOthersStay() throws SQLException {
        asOwner("INSERT INTO submission (id) VALUES ('old')");
        asOwner("INSERT INTO gongkai_shadow.submission (id) VALUES ('new')");
        var epoch = row("SELECT epoch FROM report_event_log");

        owner.inTransaction(owner::exchange);

        assertThat(row("SELECT id FROM submission")).isEqualTo("new");
        assertThat(row("SELECT id FROM gongkai_before.submission")).isEqualTo("old");
        assertThat(row("SELECT epoch FROM report_event_log")).isEqualTo(epoch);
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThatCode(() -> asService("INSERT INTO submission (id) VALUES ('newer')"))
                .doesNotThrowAnyException();
        owner.prepare(); // and once more from there
        owner.inTransaction(owner::exchange);
        assertThat(structure("public")).isEqualTo(migrated);
        assertThat(row("SELECT count(*) FROM submission")).isEqualTo("0");
    }

    @Test
    void anExchangeThatIsNotCommittedHasNotBeen() throws SQLException {
        asOwner("INSERT INTO gongkai_shadow.submission (id) VALUES ('new')");
        var before = row("SELECT count(*) FROM submission");

        assertThatThrownBy(() -> owner.inTransaction(connection -> {
                    owner.exchange(connection);
                    throw new SQLException("killed");
                }))
                .hasMessage("killed");

        assertThat(row("SELECT count(*) FROM submission")).isEqualTo(before);
        assertThat(row("SELECT count(*) FROM gongkai_shadow.submission")).isEqualTo("1");
    }

    @Test
    void tablesThatWereMigratedMeanwhileAreNotExchanged() throws SQLException {
        asOwner("UPDATE flyway_schema_history SET execution_time = execution_time + 1");

        assertThatThrownBy(() -> owner.inTransaction(owner::exchange)).isInstanceOf(RebuildFailure.class);
    }

    @Test
    void whatIsNotOursIsNamedAndStays() throws SQLException {
        asOwner("CREATE TABLE of_somebody (a integer)");
        try {
            assertThatThrownBy(() -> owner.prepare())
                    .isInstanceOf(RebuildFailure.class)
                    .hasMessageContaining("of_somebody");
        } finally {
            asOwner("DROP TABLE of_somebody");
        }
        asOwner("CREATE VIEW desk.of_somebody AS SELECT report_key FROM gongkai_shadow.report");
        try {
            assertThatThrownBy(() -> owner.drop())
                    .isInstanceOf(RebuildFailure.class)
                    .hasMessageContaining("of_somebody");
            assertThat(row("SELECT count(*) FROM desk.of_somebody")).isEqualTo("0");
        } finally {
            asOwner("DROP VIEW desk.of_somebody");
        }
    }

    private List<String> structure(String schema) throws SQLException {
        try (var connection = server.getDatabase("owner", "gongkai").getConnection()) {
            execute(connection, "SET search_path TO " + schema);
            var lines = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(STRUCTURE.replace("SCHEMA", schema))) {
                while (rows.next()) {
                    lines.add(rows.getString(1).replace(schema + ".", ""));
                }
            }
            lines.sort(null);
            return lines;
        }
    }

    private String row(String sql) throws SQLException {
        try (var connection = server.getDatabase("owner", "gongkai").getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = server.getDatabase("owner", "gongkai").getConnection()) {
            execute(connection, sql);
        }
    }

    private void asService(String sql) throws SQLException {
        try (var connection = server.getDatabase("service", "gongkai").getConnection()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
