package org.gongkai.report.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.events.EventJson;
import org.gongkai.report.database.Columns;
import org.gongkai.report.desk.Person;
import org.gongkai.report.query.Sql;
import org.gongkai.report.rebuild.Rebuild.Failure;

/** The table {@code desk.rebuild}. */
final class RebuildRows {
    /** Held by the session of whoever is at it. */
    private static final long TURN = 7205759403792796L;

    private static final String TAKEN = """
            SELECT FROM pg_locks
            WHERE locktype = 'advisory' AND objsubid = 1 AND (classid::bigint << 32 | objid::bigint) = ?
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    private static final String BEGIN = """
            INSERT INTO desk.rebuild (state, dry_run, accept_loss, who, who_subject) VALUES ('PREPARING', ?, ?, ?, ?)
            RETURNING number
            """;

    private static final String LATEST = "SELECT * FROM desk.rebuild ORDER BY number DESC LIMIT 1";

    private static final String NOW = ", changed_at = clock_timestamp() WHERE number = ?";

    private RebuildRows() {}

    /** Takes the turn until the connection is closed; whether nobody else has it. */
    static boolean takeTurn(Connection connection) throws SQLException {
        return Sql.of("SELECT pg_try_advisory_lock(?)", TURN)
                .first(connection, row -> row.getBoolean(1))
                .orElseThrow();
    }

    /** Whether somebody is at it. */
    private static boolean isTaken(Connection connection) throws SQLException {
        return Sql.of(TAKEN, TURN).first(connection, _ -> true).isPresent();
    }

    static long begin(Connection connection, RebuildOrder order) throws SQLException {
        // Whoever has the turn is at it, and those before are not any more.
        Sql.of("UPDATE desk.rebuild SET state = 'INTERRUPTED' WHERE state IN ("
                        + "'PREPARING', 'FILLING', 'CARRYING_OVER', 'COMPARING', 'SWITCHING')")
                .update(connection);
        return Sql.of(
                        BEGIN,
                        order.dryRun(),
                        order.acceptLoss(),
                        order.who().name(),
                        order.who().subject())
                .first(connection, row -> row.getLong(1))
                .orElseThrow();
    }

    static void enter(Connection connection, long number, RebuildState state) throws SQLException {
        Sql.of("UPDATE desk.rebuild SET state = ?" + NOW, state.name(), number).update(connection);
    }

    static void expect(Connection connection, long number, long expected) throws SQLException {
        Sql.of("UPDATE desk.rebuild SET expected = ?" + NOW, expected, number).update(connection);
    }

    static void progress(Connection connection, long number, long records, long leftOut) throws SQLException {
        Sql.of("UPDATE desk.rebuild SET records = ?, left_out = ?" + NOW, records, leftOut, number)
                .update(connection);
    }

    static void found(Connection connection, long number, Outcome outcome) throws SQLException {
        Sql.of("UPDATE desk.rebuild SET findings = ?::jsonb" + NOW, json(outcome), number)
                .update(connection);
    }

    static void failed(Connection connection, long number, Failure failure) throws SQLException {
        Sql.of(
                        "UPDATE desk.rebuild SET state = ?, failure = ?" + NOW + " AND state <> 'SWITCHED'",
                        RebuildState.FAILED.name(),
                        json(failure),
                        number)
                .update(connection);
    }

    /** The one that is under way, or else the last. */
    static Optional<Rebuild> latest(Connection connection) throws SQLException {
        var seen = Sql.of(LATEST).first(connection, row -> read(row, true));
        var isAbandoned = seen.isPresent() && seen.get().state().isUnderWay() && !isTaken(connection);
        return !isAbandoned
                ? seen
                : Sql.of(LATEST).first(connection, row -> read(row, false)); // it may have ended in between
    }

    private static Rebuild read(ResultSet row, boolean isTaken) throws SQLException {
        var state = RebuildState.valueOf(row.getString("state"));
        var outcome = row.getString("findings");
        var failure = row.getString("failure");
        return new Rebuild(
                row.getLong("number"),
                state.isUnderWay() && !isTaken ? RebuildState.INTERRUPTED : state,
                new RebuildOrder(
                        row.getBoolean("dry_run"),
                        row.getString("accept_loss"),
                        new Person(row.getString("who_subject"), row.getString("who"))),
                Objects.requireNonNull(Columns.time(row, "begun_at")),
                Objects.requireNonNull(Columns.time(row, "changed_at")),
                row.getLong("records"),
                row.getLong("expected"),
                row.getLong("left_out"),
                outcome == null ? null : EventJson.read(outcome.getBytes(UTF_8), Outcome.class),
                failure == null ? null : EventJson.read(failure.getBytes(UTF_8), Failure.class));
    }

    private static String json(Object value) {
        return new String(EventJson.write(value), UTF_8);
    }
}
