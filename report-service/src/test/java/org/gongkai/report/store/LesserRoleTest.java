package org.gongkai.report.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role that the service works under can do, and what it cannot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LesserRoleTest {
    private static final String ACT =
            "INSERT INTO desk.act (kind, finding_id, rule, report_key, submission_id, who, reason)"
                    + " VALUES ('EXPLAIN', 'f', 'r', 'k', 's', '王芳', '年中移交')";

    private EmbeddedPostgres server;

    @BeforeAll
    void migrate() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        try (var connection = server.getPostgresDatabase().getConnection()) {
            execute(connection, "CREATE ROLE owner LOGIN");
            execute(connection, "CREATE ROLE service LOGIN");
            execute(connection, "CREATE DATABASE gongkai OWNER owner");
        }
        Flyway.configure()
                .dataSource(server.getDatabase("owner", "gongkai"))
                .placeholders(Map.of("service", "service"))
                .load()
                .migrate();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM report",
                "INSERT INTO submission (id) VALUES ('s')",
                "UPDATE submission SET filename = 'a.txt'",
                "DELETE FROM submission",
                "SELECT count(*) FROM act_log",
                ACT
            })
    void itReadsAndWritesRows(String sql) {
        assertThatCode(() -> asService(sql)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRUNCATE submission",
                "ALTER TABLE submission ADD COLUMN x text",
                "DROP TABLE submission CASCADE",
                "CREATE TABLE x (a integer)",
                "CREATE TABLE desk.x (a integer)",
                "CREATE SCHEMA x",
                "TRUNCATE desk.act",
                "UPDATE desk.act SET reason = 'another'",
                "DELETE FROM desk.act",
                "UPDATE desk.dead_letter_act SET reason = 'another'",
                "DELETE FROM desk.dead_letter_act",
                "TRUNCATE desk.dead_letter_act",
                "ALTER TABLE desk.act DISABLE TRIGGER ALL",
                "DELETE FROM flyway_schema_history",
                "SET ROLE owner"
            })
    void itChangesNoTableEmptiesNoneAndRewritesNoAct(String sql) {
        assertThatThrownBy(() -> asService(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void itHasTheSameRightsToTablesThatCome() throws SQLException {
        try (var connection = server.getDatabase("owner", "gongkai").getConnection()) {
            execute(connection, "CREATE TABLE of_the_next_version (a integer)");
        }

        assertThatCode(() -> asService("INSERT INTO of_the_next_version VALUES (1)"))
                .doesNotThrowAnyException();
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
