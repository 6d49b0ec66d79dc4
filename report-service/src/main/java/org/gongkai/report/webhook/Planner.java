package org.gongkai.report.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.gongkai.report.events.EventFilter;
import org.gongkai.report.events.EventId;
import org.gongkai.report.events.EventLog;
import org.gongkai.report.events.Frame;
import org.gongkai.report.events.LogState;
import org.gongkai.report.query.Sql;

/** Reads on in the log of events for each subscription, and notes whom to tell of what. */
final class Planner {
    private static final int EVENTS = 500;

    // One that is paused, or has enough to do, waits at its place in the log.
    private static final String BEHIND = """
            SELECT id, filter, epoch, position FROM desk.subscription s
            WHERE state = 'ACTIVE' AND (epoch <> ? OR position <> ?) AND 1000 > (
                SELECT count(*) FROM desk.delivery d WHERE d.subscription_id = s.id AND d.state = 'PENDING')
            ORDER BY position LIMIT 20 FOR UPDATE SKIP LOCKED
            """;

    private static final String ADVANCE = "UPDATE desk.subscription SET epoch = ?, position = ? WHERE id = ?";

    private Planner() {}

    private record Place(String subscription, EventFilter filter, EventId seen) {}

    private record Gap(String after, String from) {}

    /** Takes a step for those who are behind; whether there may be more to do at once. */
    static boolean plan(Connection connection) throws SQLException {
        var log = EventLog.state(connection);
        var behind = Sql.of(BEHIND, log.epoch(), log.newest())
                .list(
                        connection,
                        row -> new Place(
                                row.getString("id"),
                                Subscriptions.filter(row.getString("filter")),
                                new EventId(row.getString("epoch"), row.getLong("position"))));
        // Asked again now that nobody else can move them: another instance may have seen more than this one had.
        var now = behind.isEmpty() ? log : EventLog.state(connection);
        for (var place : behind) {
            plan(connection, place, now);
        }
        return !behind.isEmpty();
    }

    private static void plan(Connection connection, Place place, LogState log) throws SQLException {
        var from = log.resume(place.seen());
        if (log.hasLostAfter(place.seen())) {
            var gap = new Gap(place.seen().toString(), from.toString());
            deliver(connection, place, from, Frame.TYPE_GAP, Instant.now(), gap);
        }
        var events = EventLog.after(connection, from, EVENTS);
        for (var event : events) {
            if (place.filter().accepts(event.notice())) {
                deliver(connection, place, event.id(), event.type(), event.at(), event.notice());
            }
        }
        var to = events.isEmpty() ? from : events.getLast().id();
        Sql.of(ADVANCE, to.epoch(), to.sequence(), place.subscription()).update(connection);
    }

    private static void deliver(Connection connection, Place place, EventId id, String type, Instant at, Object data)
            throws SQLException {
        var messageId = type.equals(Frame.TYPE_GAP) ? id + "-gap" : id.toString();
        Deliveries.plan(connection, place.subscription(), messageId, type, Messages.body(type, at, data), null);
    }
}
