package org.gongkai.report.webhook;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongkai.report.database.Database;
import org.gongkai.report.database.DatabaseFailure;
import org.gongkai.report.store.Schema;
import org.jboss.logging.Logger;

/**
 * Makes the calls that are due. Everything stands in the database: what this instance has taken and does not record, because
 * it dies, is taken by another, or by the same after its restart.
 */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration PERIOD = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
    private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(1);
    private static final int EACH = 50;
    private static final int TRIES_TO_RECORD = 5;

    private final Schema schema;
    private final Database database;
    private final Caller caller;
    private final Records records;
    private final WebhookMeters meters;
    private final WebhookConfig config;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private long looked = System.nanoTime() - BETWEEN_LOOKS.toNanos();
    private Instant pruned = Instant.now().minus(BETWEEN_PRUNINGS).plusSeconds(60); // not in the rush of the start

    Dispatcher(
            Schema schema,
            Database database,
            Caller caller,
            Records records,
            WebhookMeters meters,
            WebhookConfig config) {
        this.schema = schema;
        this.database = database;
        this.caller = caller;
        this.records = records;
        this.meters = meters;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        config.callbackSecret().ifPresent(Signature::new); // a wrong one is told now, and not by the first receiver
        Thread.ofPlatform().daemon().name("webhooks").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run() {
        var pause = PERIOD;
        var failing = false;
        while (!stops(pause)) {
            try {
                pause = schema.isReady() && turn() ? Duration.ZERO : PERIOD;
                failing = false;
            } catch (DatabaseFailure e) {
                if (!failing) {
                    LOG.warnf("No webhooks for now: %s", e.getMessage());
                }
                failing = true;
                pause = AFTER_FAILURE;
            } catch (RuntimeException e) {
                LOG.error("Webhooks stumbled, and go on", e);
                pause = AFTER_FAILURE;
            }
        }
    }

    /** Whether there may be more to do at once. */
    private boolean turn() {
        var planned = database.run(Planner::plan);
        var free = config.concurrency() - busy.size();
        if (free > 0) {
            var calls =
                    database.run(connection -> Deliveries.claim(connection, List.copyOf(busy), free, EACH, lease()));
            calls.stream().collect(groupingBy(Call::queue)).forEach((receiver, waiting) -> {
                busy.add(receiver);
                Thread.ofVirtual().name("webhook").start(() -> deliver(receiver, waiting));
            });
        }
        if (System.nanoTime() - looked >= BETWEEN_LOOKS.toNanos()) {
            database.run(connection -> {
                meters.look(connection);
                return true;
            });
            looked = System.nanoTime();
        }
        var now = Instant.now();
        if (now.isAfter(pruned.plus(BETWEEN_PRUNINGS))) {
            database.run(connection -> {
                Deliveries.prune(connection, now.minus(config.retention()));
                return true;
            });
            pruned = now;
        }
        return planned;
    }

    /** Long enough for all that is taken together: after the first that fails the rest is given back. */
    private Duration lease() {
        return config.timeout().multipliedBy(EACH + 2L);
    }

    private void deliver(String receiver, List<Call> calls) {
        try {
            for (int i = 0; i < calls.size(); i++) {
                if (stopping.getCount() == 0) {
                    giveBack(calls.subList(i, calls.size()), Instant.now());
                    return;
                }
                if (!deliver(calls.get(i))) {
                    giveBack(calls.subList(i + 1, calls.size()), records.nextOf(calls.get(i)));
                    return;
                }
            }
        } catch (DatabaseFailure e) {
            LOG.warnf("What was delivered cannot be recorded, and will be delivered again: %s", e.getMessage());
        } finally {
            busy.remove(receiver);
        }
    }

    private boolean deliver(Call call) {
        var now = Instant.now();
        var headers = call.headers(now, config.callbackSecret().orElse(null));
        var outcome = caller.post(call.url(), headers, call.body());
        meters.called(outcome);
        for (int attempt = 1; ; attempt++) {
            try {
                return database.run(connection -> {
                    if (outcome.isSuccess()) {
                        records.success(connection, call, outcome, Instant.now());
                    } else {
                        records.failure(connection, call, outcome, Instant.now());
                    }
                    return outcome.isSuccess();
                });
            } catch (DatabaseFailure e) {
                if (attempt == TRIES_TO_RECORD || stops(Duration.ofSeconds(attempt))) {
                    throw e;
                }
            }
        }
    }

    private void giveBack(List<Call> calls, Instant due) {
        if (!calls.isEmpty()) {
            database.run(connection -> {
                Deliveries.release(connection, calls, due);
                return true;
            });
        }
    }

    private boolean stops(Duration within) {
        try {
            return stopping.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
