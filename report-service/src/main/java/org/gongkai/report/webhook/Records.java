package org.gongkai.report.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.gongkai.report.database.Columns;
import org.gongkai.report.query.Sql;

/** Writes down what became of a call, and what follows from it. */
@ApplicationScoped
class Records {
    private static final Duration HOLD_OF_UPLOADS = Duration.ofMinutes(1);

    // Locked before the delivery, as everybody does who touches both.
    private static final String WELL = """
            UPDATE desk.subscription SET failures = 0, failing_since = NULL, not_before = now()
            WHERE id = ? AND failures > 0
            """;

    private static final String FAILED = """
            UPDATE desk.subscription SET failures = failures + 1, failing_since = coalesce(failing_since, now())
            WHERE id = ? RETURNING failures, failing_since
            """;

    private static final String LATER = "UPDATE desk.subscription SET not_before = ? WHERE id = ?";

    private final Backoff backoff;
    private final int pauseAfterFailures;
    private final Duration pauseAfter;

    Records(WebhookConfig config) {
        this.backoff = new Backoff(config.schedule());
        this.pauseAfterFailures = config.pauseAfterFailures();
        this.pauseAfter = config.pauseAfter();
    }

    private record Failing(int failures, Instant since) {}

    void success(Connection connection, Call call, Outcome outcome, Instant now) throws SQLException {
        if (call.subscriptionId() != null) {
            Sql.of(WELL, call.subscriptionId()).update(connection);
        }
        Deliveries.record(connection, call.id(), Delivery.State.DELIVERED, null, now, outcome);
    }

    void failure(Connection connection, Call call, Outcome outcome, Instant now) throws SQLException {
        if (call.subscriptionId() != null) {
            blame(connection, call.subscriptionId(), outcome, now);
        }
        var next =
                backoff.after(call.attempts() + 1, ThreadLocalRandom.current().nextDouble());
        Deliveries.record(
                connection,
                call.id(),
                next.isPresent() ? Delivery.State.PENDING : Delivery.State.FAILED,
                next.map(now::plus).orElse(null),
                now,
                outcome);
        if (call.subscriptionId() == null) {
            Deliveries.hold(connection, call.url(), now.plus(HOLD_OF_UPLOADS));
        }
    }

    /** When the others of the same receiver are due after a failure: a subscription holds them up itself. */
    Instant nextOf(Call failed) {
        return failed.subscriptionId() == null ? Instant.now().plus(HOLD_OF_UPLOADS) : Instant.now();
    }

    private void blame(Connection connection, String subscription, Outcome outcome, Instant now) throws SQLException {
        var failing = Sql.of(FAILED, subscription)
                .first(
                        connection,
                        row -> new Failing(
                                row.getInt("failures"), Objects.requireNonNull(Columns.time(row, "failing_since"))));
        if (failing.isEmpty()) {
            return; // deleted meanwhile
        }
        var failures = failing.get().failures();
        Sql.of(LATER, now.plus(Backoff.hold(failures)), subscription).update(connection);
        if (outcome.isGone()) {
            Subscriptions.pause(connection, subscription, PauseReason.GONE);
        } else if (failures >= pauseAfterFailures
                && !now.isBefore(failing.get().since().plus(pauseAfter))) {
            Subscriptions.pause(connection, subscription, PauseReason.FAILING);
        }
    }
}
