package org.gongkai.stack.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.stack.running.Stack;
import org.gongkai.stack.running.StackFailure;
import org.gongkai.stack.running.Upload;

/** Sends reports as fast as they are accepted. */
final class BulkBench {
    private static final int FILES_PER_REQUEST = 20;
    private static final int PORTALS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Stack stack;

    BulkBench(Stack stack) {
        this.stack = stack;
    }

    /** The same without a goal, so that what is measured next finds everything warm. */
    void warmUp(List<Upload> uploads) throws IOException, InterruptedException, SQLException {
        run("warm-up", 0, uploads);
    }

    /** Returns when every result can be queried. */
    BenchResult.Bulk run(String what, int goal, List<Upload> uploads)
            throws IOException, InterruptedException, SQLException {
        var costs = new ProcessorTime(stack);
        var stages = StageTimes.of(stack);
        try (var connection = stack.database().dataSource().getConnection();
                var memory = MemoryWatch.of(stack)) {
            long before = results(connection);
            long begun = System.nanoTime();
            submit(uploads);
            await(connection, before + uploads.size(), begun);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            return new BenchResult.Bulk(
                    what,
                    goal,
                    uploads.size(),
                    uploads.stream().mapToLong(upload -> upload.bytes().length).sum(),
                    took,
                    costs.since(),
                    StageTimes.of(stack).since(stages),
                    memory.mostMegabytes());
        }
    }

    private void submit(List<Upload> uploads) throws IOException, InterruptedException {
        var portal = stack.portal();
        try (var portals = Executors.newFixedThreadPool(PORTALS)) {
            var requests = new ArrayList<Future<?>>();
            for (int from = 0; from < uploads.size(); from += FILES_PER_REQUEST) {
                var files = uploads.subList(from, Math.min(uploads.size(), from + FILES_PER_REQUEST));
                requests.add(portals.submit(() -> portal.submit(files)));
            }
            for (var request : requests) {
                request.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("an upload failed", e);
        }
    }

    private void await(Connection connection, long results, long begun) throws InterruptedException, SQLException {
        while (results(connection) < results) {
            stack.checkServices();
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new StackFailure("提交没有结果", "uploads without a result");
            }
            Thread.sleep(LOOK);
        }
    }

    /** One short question instead of one per upload over HTTP, which would cost some of what is to be measured. */
    static long results(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT count(*) FROM revision");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
