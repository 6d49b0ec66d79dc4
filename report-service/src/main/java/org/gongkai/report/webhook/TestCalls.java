package org.gongkai.report.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gongkai.report.database.Database;
import org.gongkai.report.query.Sql;

/** Calls a receiver once, now, whether its subscription is paused or not, and tells what it answered. */
@ApplicationScoped
public class TestCalls {
    private static final String SECRET = "SELECT url, secret FROM desk.subscription WHERE id = ?";

    private final Database database;
    private final Caller caller;
    private final Duration lease;

    TestCalls(Database database, Caller caller, WebhookConfig config) {
        this.database = database;
        this.caller = caller;
        this.lease = config.timeout().multipliedBy(4);
    }

    /** Empty when there is no such subscription. */
    public Optional<Delivery> call(String subscriptionId) {
        return prepare(subscriptionId).map(call -> {
            var now = Instant.now();
            var outcome = caller.post(call.url(), call.headers(now, null), call.body());
            var state = outcome.isSuccess() ? Delivery.State.DELIVERED : Delivery.State.FAILED;
            return database.run(connection -> {
                Deliveries.record(connection, call.id(), state, null, now, outcome);
                return Deliveries.one(connection, call.id()).orElseThrow();
            });
        });
    }

    private Optional<Call> prepare(String subscriptionId) {
        var now = Instant.now();
        var messageId = "test-" + Subscriptions.random();
        var body = Messages.body(Messages.TYPE_TEST, now, Map.of("subscription", subscriptionId));
        return database.run(connection -> {
            var found = Sql.of(SECRET, subscriptionId)
                    .first(
                            connection,
                            row -> new Call(
                                    0,
                                    subscriptionId,
                                    row.getString("url"),
                                    row.getString("secret"),
                                    messageId,
                                    body,
                                    0));
            if (found.isEmpty()) {
                return found;
            }
            var call = found.get();
            // Due later than it takes: nobody else makes this call, unless this instance dies over it.
            var id = Deliveries.plan(connection, subscriptionId, messageId, Messages.TYPE_TEST, body, now.plus(lease))
                    .orElseThrow();
            return Optional.of(
                    new Call(id, subscriptionId, call.url(), call.secret(), messageId, body, call.attempts()));
        });
    }
}
