package org.gongkai.report.events;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongkai.events.AdministrativeLevel;
import org.gongkai.events.Agency;
import org.gongkai.events.AgencyKind;
import org.gongkai.events.CellId;
import org.gongkai.events.ReportNotice;
import org.gongkai.events.Verdict;
import org.gongkai.report.database.Sql;
import org.jspecify.annotations.Nullable;

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
        return Sql.first(
                        connection,
                        STATE,
                        row -> new LogState(row.getString("epoch"), row.getLong("pruned_to"), row.getLong("newest")))
                .orElseThrow();
    }

    /** The entries after a place of this log, in their order, at most so many. */
    public static List<LoggedEvent> after(Connection connection, EventId place, int limit) throws SQLException {
        return Sql.list(connection, AFTER, row -> event(place.epoch(), row), place.sequence(), limit);
    }

    /** Drops what was logged before a time. */
    public static void prune(Connection connection, Instant before) throws SQLException {
        Sql.update(connection, PRUNE, before);
    }

    private static LoggedEvent event(String epoch, ResultSet row) throws SQLException {
        return new LoggedEvent(
                new EventId(epoch, row.getLong("sequence")),
                Objects.requireNonNull(Sql.time(row, "logged_at")),
                row.getString("type"),
                notice(row));
    }

    private static ReportNotice notice(ResultSet row) throws SQLException {
        var agency = agency(row);
        var year = Sql.number(row, "year");
        var reportKey = row.getString("report_key");
        var changed = Sql.texts(row, "changed_cells");
        return new ReportNotice(
                reportKey,
                agency,
                year,
                row.getString("submission_id"),
                constant(Verdict.class, row.getString("verdict")),
                constant(Verdict.class, row.getString("former_verdict")),
                row.getInt("errors"),
                row.getInt("warnings"),
                row.getInt("infos"),
                Objects.requireNonNull(Sql.texts(row, "rules")),
                changed == null ? null : changed.stream().map(CellId::of).toList(),
                Sql.time(row, "validated_at"),
                ReportAddress.of(agency == null ? null : agency.key(), year, reportKey));
    }

    private static @Nullable Agency agency(ResultSet row) throws SQLException {
        var key = row.getString("agency_key");
        return key == null
                ? null
                : new Agency(
                        key,
                        row.getString("agency_name"),
                        constant(AdministrativeLevel.class, row.getString("level")),
                        row.getString("division"),
                        constant(AgencyKind.class, row.getString("kind")));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
