package org.gongkai.stack.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.gongkai.events.CellId;
import org.gongkai.events.EventJson;
import org.gongkai.events.Format;
import org.gongkai.events.ReportTable;
import org.gongkai.stack.command.Check;
import org.gongkai.stack.running.Places;
import org.gongkai.stack.running.Progress;
import org.gongkai.validate.policy.Policy;

/**
 * Fills the tables with reports that nobody has filed, by SQL: five years of as many agencies as are wanted. The stored
 * event is that of one sample for all of them; everything else differs.
 */
final class ManyStored {
    static final int YEARS = 5;
    private static final int AGENCIES_AT_A_TIME = 400;
    private static final String SAMPLE = "samples/ningwu-2020.txt";

    private final DataSource database;
    private final Progress progress;
    private final byte[] event;

    ManyStored(Path project, DataSource database, Progress progress) throws IOException {
        this.database = database;
        this.progress = progress;
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(EventJson.write(new Check(System.out, Policy.NONE).check(project.resolve(SAMPLE))));
        }
        this.event = packed.toByteArray();
    }

    /** Writes at least so many reports, and lets the database take stock of them. */
    void write(int reports) throws IOException, SQLException {
        int agencies = (reports + YEARS - 1) / YEARS;
        try (var connection = database.getConnection()) {
            execute(connection, List.of("SET work_mem = '128MB'"));
            divisions(connection);
            cells(connection);
            execute(connection, statements("many-agencies.sql"), String.join(" ", UsualQuestion.COUNTIES), agencies);
            connection.setAutoCommit(false);
            for (int from = 1; from <= agencies; from += AGENCIES_AT_A_TIME) {
                int to = Math.min(agencies, from + AGENCIES_AT_A_TIME - 1);
                execute(connection, statements("many-reports.sql"), from, to, event);
                connection.commit();
                progress.say("已生成 " + to * YEARS + " 份…", "reports so far");
            }
            connection.setAutoCommit(true);
            execute(
                    connection,
                    List.of(
                            "DROP AGGREGATE bench_words (tsvector)",
                            "DROP TABLE bench_division, bench_cell, bench_agency, bench_sentence",
                            "VACUUM (ANALYZE)"));
        }
    }

    private static void divisions(Connection connection) throws IOException, SQLException {
        execute(connection, List.of("CREATE TABLE bench_division (code text COLLATE \"C\" PRIMARY KEY, name text)"));
        try (var row = connection.prepareStatement("INSERT INTO bench_division VALUES (?, ?)")) {
            for (var place : Places.byCode().entrySet()) {
                bind(row, List.of(place.getKey(), place.getValue()));
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static void cells(Connection connection) throws SQLException {
        execute(connection, List.of("CREATE TABLE bench_cell (format text, cell text COLLATE \"C\")"));
        try (var row = connection.prepareStatement("INSERT INTO bench_cell VALUES (?, ?)")) {
            for (var format : Format.values()) {
                for (var table : ReportTable.values()) {
                    for (var cell : CellId.of(table, format)) {
                        bind(row, List.of(format.id(), cell.value()));
                        row.addBatch();
                    }
                }
            }
            row.executeBatch();
        }
    }

    /** Runs statements one after the other; their parameters stand in the same order. */
    private static void execute(Connection connection, List<String> statements, Object... parameters)
            throws SQLException {
        int next = 0;
        for (var sql : statements) {
            try (var statement = connection.prepareStatement(sql)) {
                int count = Math.toIntExact(sql.chars().filter(c -> c == '?').count());
                bind(statement, List.of(parameters).subList(next, next + count));
                next += count;
                statement.execute();
            }
        }
    }

    private static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }

    private static List<String> statements(String resource) throws IOException {
        try (var stream = Objects.requireNonNull(ManyStored.class.getResourceAsStream(resource), resource)) {
            var statements = new ArrayList<String>();
            for (var statement : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split(";\n", -1)) {
                if (!statement.isBlank()) {
                    statements.add(statement);
                }
            }
            return statements;
        }
    }
}
