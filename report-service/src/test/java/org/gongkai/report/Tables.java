package org.gongkai.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables as tests look at them. */
@ApplicationScoped
public class Tables {
    private static final String DEADLOCK = "40P01";
    private static final int MOST_TRIES = 5;

    private static final List<String> ALL = List.of(
            "document",
            "submission",
            "agency",
            "revision",
            "report",
            "figure",
            "finding",
            "tally",
            "passage",
            "narrative",
            "closure");

    /** What is compared in the background stands later than the rest. */
    private static final List<String> COMPARED = List.of("uncompared", "copy");

    private static final List<String> ENTERED = List.of("desk.expected_filer", "desk.filer_list");

    /** What does not follow from the records alone: it also tells when they came, or what people entered. */
    private static final List<String> HISTORY = List.of(
            "report_event",
            "announced_report",
            "dead_letter",
            "dead_letter_case",
            "desk.subscription",
            "desk.delivery",
            "desk.called_back");

    private final AgroalDataSource database;

    Tables(AgroalDataSource database) {
        this.database = database;
    }

    public void clear() throws SQLException {
        clearAllButActs();
        for (var tables : List.of(COMPARED, ENTERED, HISTORY)) {
            execute("TRUNCATE " + String.join(", ", tables));
        }
        // Acts are never taken away; only a test says otherwise.
        execute(
                "SET session_replication_role = replica; TRUNCATE desk.act, desk.dead_letter_act; SET session_replication_role = DEFAULT");
    }

    /** What is left when the tables are to be written again from the topics. */
    public void clearAllButActs() throws SQLException {
        execute("TRUNCATE " + String.join(", ", ALL));
    }

    /** A service compares in the background; where it and a test wait for each other, the test may be the one to give way. */
    public void execute(String sql) throws SQLException {
        for (int tries = 1; ; tries++) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
                return;
            } catch (SQLException e) {
                if (!DEADLOCK.equals(e.getSQLState()) || tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Every row of every table as text, sorted. */
    public String dump() throws SQLException {
        var dump = new StringBuilder();
        for (var table : ALL) {
            dump.append(table).append('\n');
            rows("SELECT t::text FROM " + table + " t ORDER BY 1")
                    .forEach(row -> dump.append("  ").append(row).append('\n'));
        }
        return dump.toString();
    }

    /** The first column of a query. */
    public List<String> rows(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
        }
        return rows;
    }

    public String row(String sql) throws SQLException {
        var rows = rows(sql);
        if (rows.size() != 1) {
            throw new AssertionError(sql + " gave " + rows);
        }
        return rows.getFirst();
    }
}
