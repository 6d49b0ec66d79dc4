package org.gongkai.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import org.gongkai.stack.running.Database;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyStoredIT {
    private static final Path PROJECT = Path.of("..");
    private static final Path MIGRATIONS = PROJECT.resolve("report-service/src/main/resources/db/migration");

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenFitsTogetherAsWhatTheServiceWrites() throws Exception {
        try (var database =
                Database.start(folder.resolve("postgres"), FreePort.any(), false, folder.resolve("postgres.log"))) {
            migrate(database);

            new ManyStored(PROJECT, database.dataSource(), new Progress(System.err)).write(200);

            assertThat(number(database, "SELECT count(*) FROM report")).isEqualTo(200);
            assertThat(number(
                            database,
                            "SELECT count(DISTINCT agency_key) FROM report WHERE agency_key IN ('"
                                    + String.join("', '", UsualQuestion.COUNTIES) + "')"))
                    .isEqualTo(UsualQuestion.COUNTIES.size());
            assertThat(number(
                            database,
                            "SELECT count(*) FROM revision r LEFT JOIN tally t USING (submission_id)"
                                    + " WHERE t.submission_id IS NULL"))
                    .isZero();
            assertThat(number(database, "SELECT sum(\"t3.received.total\") FROM tally"))
                    .isEqualTo(number(database, "SELECT sum(value) FROM figure WHERE cell = 't3.received.total'"));
            assertThat(number(database, "SELECT count(*) FROM passage WHERE words @@ '''解读'''::tsquery"))
                    .isEqualTo(number(database, "SELECT count(*) FROM passage WHERE text LIKE '%解读%'"))
                    .isPositive();
            assertThat(number(database, "SELECT count(*) FROM pg_tables WHERE tablename LIKE 'bench%'"))
                    .isZero();
        }
    }

    private static void migrate(Database database) throws IOException, SQLException {
        try (var files = Files.list(MIGRATIONS);
                var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            // Not the rights of the service: here is only the owner.
            var versions = files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .sorted(Comparator.comparingInt(ManyStoredIT::version))
                    .toList();
            for (var file : versions) {
                statement.execute(Files.readString(file));
            }
        }
    }

    private static int version(Path file) {
        var name = file.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static long number(Database database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
