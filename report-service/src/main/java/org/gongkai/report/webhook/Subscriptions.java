package org.gongkai.report.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.events.EventJson;
import org.gongkai.report.database.Columns;
import org.gongkai.report.events.EventFilter;
import org.gongkai.report.events.EventLog;
import org.gongkai.report.query.Sql;
import org.jspecify.annotations.Nullable;

/** The table of subscriptions, as people see and change it. */
public final class Subscriptions {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 12;

    private static final String COLUMNS = """
            SELECT s.*, (SELECT count(*) FROM desk.delivery d WHERE d.subscription_id = s.id AND d.state = 'PENDING') AS pending
            FROM desk.subscription s
            """;

    private static final String ONE = COLUMNS + " WHERE id = ?";

    private static final String PAGE = COLUMNS
            + " WHERE (created_at, id) > (coalesce(?, '-infinity'::timestamptz), ?) AND (?::text IS NULL OR owner = ?)"
            + " ORDER BY created_at, id LIMIT ?";

    private static final String CREATE = """
            INSERT INTO desk.subscription (id, url, description, secret, filter, state, epoch, position, created_by, changed_by,
                owner)
            SELECT ?, ?, ?, ?, ?::jsonb, 'ACTIVE', ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM desk.subscription) < ?
            """;

    // Resuming forgets the failures: the receiver is said to be well again.
    private static final String CHANGE = """
            UPDATE desk.subscription SET
                url = coalesce(?, url), description = nullif(coalesce(?, description), ''),
                filter = coalesce(?::jsonb, filter), changed_by = ?, changed_at = clock_timestamp()
            WHERE id = ?
            """;

    private static final String PAUSE = """
            UPDATE desk.subscription SET state = 'PAUSED', paused_reason = ?, paused_at = clock_timestamp()
            WHERE id = ? AND state = 'ACTIVE'
            """;

    private static final String RESUME = """
            UPDATE desk.subscription SET
                state = 'ACTIVE', paused_reason = NULL, paused_at = NULL, failures = 0, failing_since = NULL, not_before = now()
            WHERE id = ? AND state = 'PAUSED'
            """;

    private static final String DUE_AGAIN =
            "UPDATE desk.delivery SET next_attempt_at = now() WHERE subscription_id = ? AND state = 'PENDING'";

    private static final String DELETE = "DELETE FROM desk.subscription WHERE id = ?";

    private Subscriptions() {}

    /** A new subscription, with the only sight of its secret. */
    public record Created(Subscription subscription, String secret) {}

    /** Subscribes to what happens from now on; empty when there are too many subscriptions already. */
    public static Optional<Created> create(Connection connection, Wish wish, String by, String owner, int most)
            throws SQLException {
        var id = "sub_" + random();
        var secret = Signature.secret(RANDOM);
        var end = EventLog.state(connection).end();
        var created = Sql.of(
                        CREATE,
                        id,
                        Objects.requireNonNull(wish.url()),
                        wish.description(),
                        secret,
                        json(wish.filter() == null ? EventFilter.ALL : wish.filter()),
                        end.epoch(),
                        end.sequence(),
                        by,
                        by,
                        owner,
                        most)
                .update(connection);
        return created == 0
                ? Optional.empty()
                : Optional.of(new Created(one(connection, id).orElseThrow(), secret));
    }

    /** Changes what is given; empty when there is no such subscription. */
    public static Optional<Subscription> change(Connection connection, String id, Wish wish, String by)
            throws SQLException {
        Sql.of(CHANGE, wish.url(), wish.description(), json(wish.filter()), by, id)
                .update(connection);
        if (wish.state() == Subscription.State.PAUSED) {
            pause(connection, id, PauseReason.REQUESTED);
        } else if (wish.state() == Subscription.State.ACTIVE
                && Sql.of(RESUME, id).update(connection) > 0) {
            Sql.of(DUE_AGAIN, id).update(connection);
        }
        return one(connection, id);
    }

    static void pause(Connection connection, String id, PauseReason reason) throws SQLException {
        Sql.of(PAUSE, reason.name(), id).update(connection);
    }

    /** Ends a subscription, and with it its log of deliveries. */
    public static boolean delete(Connection connection, String id) throws SQLException {
        return Sql.of(DELETE, id).update(connection) > 0;
    }

    /** One of them. */
    public static Optional<Subscription> one(Connection connection, String id) throws SQLException {
        return Sql.of(ONE, id).first(connection, Subscriptions::read);
    }

    /** The oldest first, after the end of the page before, at most so many; of one owner, or with null everybody's. */
    public static List<Subscription> list(
            Connection connection, @Nullable Instant afterCreated, String afterId, @Nullable String owner, int limit)
            throws SQLException {
        return Sql.of(PAGE, afterCreated, afterId, owner, owner, limit).list(connection, Subscriptions::read);
    }

    static EventFilter filter(String json) {
        return EventJson.read(json.getBytes(UTF_8), EventFilter.class);
    }

    static String random() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static @Nullable String json(@Nullable EventFilter filter) {
        return filter == null ? null : new String(EventJson.write(filter), UTF_8);
    }

    private static Subscription read(ResultSet row) throws SQLException {
        var reason = row.getString("paused_reason");
        return new Subscription(
                row.getString("id"),
                row.getString("url"),
                row.getString("description"),
                filter(row.getString("filter")),
                Subscription.State.valueOf(row.getString("state")),
                reason == null ? null : PauseReason.valueOf(reason),
                Columns.time(row, "paused_at"),
                row.getInt("failures"),
                Columns.time(row, "failing_since"),
                row.getInt("pending"),
                row.getString("owner"),
                row.getString("created_by"),
                Objects.requireNonNull(Columns.time(row, "created_at")),
                row.getString("changed_by"),
                Objects.requireNonNull(Columns.time(row, "changed_at")));
    }
}
