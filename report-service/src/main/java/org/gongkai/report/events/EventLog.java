package org.gongkai.report.events;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongkai.report.database.Columns;
import org.gongkai.report.query.Sql;

/** Reads the log in its order, and drops its oldest entries. */
public final class EventLog {
    private static final String STATE = """
            SELECT epoch, pruned_to, greatest(pruned_to, (SELECT max(sequence) FROM report_event)) AS newest
            FROM report_event_log
            """;

    private static final String AFTER = "SELECT * FROM report_event WHERE sequence > ? ORDER BY sequence LIMIT ?";

    private static final String PRUNE = """
            WITH gone AS (DELETE FROM report_event WHERE logged_at < ? RETURNING sequence)
            UPDATE report_event_log SET pruned_to = greatest(pruned_to, (SELECT max(sequence) FROM gone))
            """;

    private EventLog() {}

    /** How far it reaches. */
    public static LogState state(Connection connection) throws SQLException {
        return Sql.of(STATE)
                .first(
                        connection,
                        row -> new LogState(row.getString("epoch"), row.getLong("pruned_to"), row.getLong("newest")))
                .orElseThrow();
    }

    /** The entries after a place of this log, in their order, at most so many. */
    public static List<LoggedEvent> after(Connection connection, EventId place, int limit) throws SQLException {
        return Sql.of(AFTER, place.sequence(), limit).list(connection, row -> event(place.epoch(), row));
    }

    /** Drops what was logged before a time. */
    public static void prune(Connection connection, Instant before) throws SQLException {
        Sql.of(PRUNE, before).update(connection);
    }

    private static LoggedEvent event(String epoch, ResultSet row) throws SQLException {
        return new LoggedEvent(
                new EventId(epoch, row.getLong("sequence")),
                Objects.requireNonNull(Columns.time(row, "logged_at")),
                row.getString("type"),
                Notices.of(row));
    }
}
