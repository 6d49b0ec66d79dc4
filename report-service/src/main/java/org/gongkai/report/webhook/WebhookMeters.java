package org.gongkai.report.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.metering.Times;
import org.gongkai.report.query.Sql;

/** What operators see of webhooks (推送): the calls of this instance, and what all of them have before them. */
@ApplicationScoped
class WebhookMeters {
    private static final String DUE =
            "SELECT count(*) FROM desk.delivery WHERE state = 'PENDING' AND next_attempt_at <= now()";
    private static final String PAUSED = "SELECT count(*) FROM desk.subscription WHERE state = 'PAUSED'";

    private final Timer delivered;
    private final Timer failed;
    private final AtomicLong due = new AtomicLong();
    private final AtomicLong paused = new AtomicLong();

    WebhookMeters(MeterRegistry registry) {
        delivered = calls(registry, "delivered");
        failed = calls(registry, "failed");
        registry.gauge("gongkai.webhook.due", due);
        registry.gauge("gongkai.webhook.paused", paused);
    }

    private static Timer calls(MeterRegistry registry, String outcome) {
        return Times.of(registry, "gongkai.webhook.calls", "Time that receivers take to answer", "outcome", outcome);
    }

    void called(Outcome outcome) {
        (outcome.isSuccess() ? delivered : failed).record(outcome.took());
    }

    /** Looks at the tables: how many deliveries ought to be made by now, how many subscriptions are paused. */
    void look(Connection connection) throws SQLException {
        due.set(count(connection, DUE));
        paused.set(count(connection, PAUSED));
    }

    private static long count(Connection connection, String sql) throws SQLException {
        return Sql.of(sql).first(connection, row -> row.getLong(1)).orElseThrow();
    }
}
