package org.gongkai.stack.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Stack;
import org.gongkai.stack.running.StackFailure;

/** Single uploads at a steady rate: how long from sending one until its result can be queried. */
final class PacedBench {
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Stack stack;
    private final ManyReports source;
    /** When each was sent that has no result yet, by its id. */
    private final Map<String, Long> waiting = new ConcurrentHashMap<>();

    PacedBench(Stack stack, ManyReports source) {
        this.stack = stack;
        this.source = source;
    }

    /** Sends for so long. The next upload does not wait for the one before: what is late must not make the others rarer. */
    BenchResult.Paced run(int perSecond, Duration length) throws IOException, InterruptedException, SQLException {
        int uploads = Math.toIntExact(length.toSeconds() * perSecond);
        var portal = stack.portal();
        try (var sending = Executors.newVirtualThreadPerTaskExecutor();
                var connection = stack.database().dataSource().getConnection()) {
            var latencies = new ArrayList<Duration>();
            var sent = new ArrayList<Future<?>>();
            long begun = System.nanoTime();
            long latest = begun; // that anything happened
            while (latencies.size() < uploads) {
                stack.checkServices();
                if (sent.size() < uploads
                        && System.nanoTime() - begun
                                >= sent.size() * Duration.ofSeconds(1).toNanos() / perSecond) {
                    var upload = source.next(1);
                    long at = System.nanoTime();
                    latest = at;
                    sent.add(sending.submit(
                            () -> waiting.put(portal.submit(upload).getFirst().id(), at)));
                } else {
                    Thread.sleep(LOOK);
                }
                if (collect(connection, latencies)) {
                    latest = System.nanoTime();
                }
                if (System.nanoTime() - latest > PATIENCE.toNanos()) {
                    throw new StackFailure("提交没有结果", "uploads without a result");
                }
            }
            for (var one : sent) {
                one.get();
            }
            var sorted = latencies.stream().sorted().toList();
            return new BenchResult.Paced(
                    perSecond,
                    uploads,
                    Bench.percentile(sorted, 50),
                    Bench.percentile(sorted, 95),
                    Bench.percentile(sorted, 99));
        } catch (ExecutionException e) {
            throw new IOException("an upload failed", e);
        }
    }

    /** Whether there is any result that was not there before. */
    private boolean collect(Connection connection, List<Duration> latencies) throws SQLException {
        if (waiting.isEmpty()) {
            return false;
        }
        int before = latencies.size();
        try (var query =
                connection.prepareStatement("SELECT submission_id FROM revision WHERE submission_id = ANY (?)")) {
            query.setArray(1, connection.createArrayOf("text", waiting.keySet().toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    latencies.add(Duration.ofNanos(System.nanoTime() - waiting.remove(rows.getString(1))));
                }
            }
        }
        return latencies.size() > before;
    }
}
