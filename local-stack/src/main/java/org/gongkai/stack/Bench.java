package org.gongkai.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.events.EventJson;

/** {@code ./gongkai bench}: how many reports a second, how long one takes, and what the services cost. */
final class Bench {
    private static final int REPORTS = 500;
    private static final int SINGLES = 50;
    private static final int WARM_UP = 50;
    private static final int FILES_PER_REQUEST = 10;
    private static final int PORTALS = 4;
    /** Between single uploads: a pipeline at rest, as it is most of the day. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Stack stack;
    private final Portal portal;
    private final Progress progress;
    private final ManyReports source;

    private Bench(Stack stack, Progress progress, ManyReports source) throws IOException {
        this.stack = stack;
        this.portal = stack.portal();
        this.progress = progress;
        this.source = source;
    }

    static int run(Path project, Options options) throws IOException, InterruptedException {
        int reports = options.number("--reports", REPORTS);
        int singles = options.number("--singles", SINGLES);
        var out = options.value("--out").map(Path::of).orElse(project.resolve("target/bench.json"));
        var data = Files.createTempDirectory("gongkai-bench-");
        var progress = new Progress(System.err);
        var source = new ManyReports(project.resolve("samples"), 0);
        var plan = new Plan(project, data, false, Ports.anyForServices(), FreePort.any(), FreePort.any());
        try (var stack = Stack.start(plan, progress)) {
            var bench = new Bench(stack, progress, source);
            progress.say("预热 " + WARM_UP + " 份…", "warming up");
            bench.submitMany(WARM_UP);
            progress.say("逐份提交 " + singles + " 份…", "single uploads");
            var latencies = bench.submitSingly(singles);
            progress.say("批量提交 " + reports + " 份…", "uploads in bulk");
            var took = bench.submitMany(reports);
            var measured = bench.json(reports, took, latencies);
            Files.createDirectories(out.toAbsolutePath().getParent());
            EventJson.mapper().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), measured);
            System.out.println(bench.table(measured));
            System.out.println("JSON：" + out);
        }
        return 0;
    }

    /** From the first upload until every result can be queried. */
    private Duration submitMany(int count) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var ids = new ArrayDeque<String>();
        try (var portals = Executors.newFixedThreadPool(PORTALS)) {
            var requests = new ArrayList<Future<List<Portal.Accepted>>>();
            for (int sent = 0; sent < count; sent += FILES_PER_REQUEST) {
                var uploads = source.next(Math.min(FILES_PER_REQUEST, count - sent));
                requests.add(portals.submit(() -> portal.submit(uploads)));
            }
            for (var request : requests) {
                request.get().forEach(accepted -> ids.add(accepted.id()));
            }
        } catch (ExecutionException e) {
            throw new IOException("an upload failed", e);
        }
        for (var id : ids) {
            awaitResult(id);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private List<Duration> submitSingly(int count) throws IOException, InterruptedException {
        var latencies = new ArrayList<Duration>();
        for (int i = 0; i < count; i++) {
            Thread.sleep(PAUSE);
            var upload = source.next(1);
            long start = System.nanoTime();
            awaitResult(portal.submit(upload).getFirst().id());
            latencies.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return latencies.stream().sorted().toList();
    }

    private void awaitResult(String id) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (portal.result(id).isEmpty()) {
            stack.checkServices();
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new StackFailure("提交 " + id + " 没有结果", "no result of submission " + id);
            }
            Thread.sleep(5);
        }
    }

    private ObjectNode json(int reports, Duration took, List<Duration> latencies)
            throws IOException, InterruptedException {
        var json = EventJson.mapper().createObjectNode();
        json.put("at", Instant.now().toString());
        json.put("processors", Runtime.getRuntime().availableProcessors());
        json.put("java", Runtime.version().toString());
        var bulk = json.putObject("bulk");
        bulk.put("reports", reports);
        bulk.put("seconds", took.toMillis() / 1000.0);
        bulk.put("reportsPerSecond", Math.round(reports * 10_000.0 / took.toMillis()) / 10.0);
        var single = json.putObject("uploadToQueryable");
        single.put("uploads", latencies.size());
        for (int percent : new int[] {50, 95, 99}) {
            single.put("p" + percent + "Millis", percentile(latencies, percent).toMillis());
        }
        var services = json.putObject("services");
        for (var service : Service.values()) {
            var node = services.putObject(service.module());
            node.put("startSeconds", stack.startTime(service).toMillis() / 1000.0);
            node.put(
                    "rssMegabytes",
                    Memory.residentMegabytes(stack.service(service).handle()));
        }
        services.putObject("kafka+launcher").put("rssMegabytes", Memory.residentMegabytes(ProcessHandle.current()));
        return json;
    }

    private String table(ObjectNode measured) {
        var bulk = measured.path("bulk");
        var single = measured.path("uploadToQueryable");
        var results = new TextTable("测量 measured", "值 value");
        results.add("批量 bulk", bulk.path("reports") + " in " + bulk.path("seconds") + " s");
        results.add("每秒 reports/s", bulk.path("reportsPerSecond"));
        results.add("提交至可查询 upload to queryable", single.path("uploads") + " uploads");
        for (int percent : new int[] {50, 95, 99}) {
            results.add("  p" + percent, single.path("p" + percent + "Millis") + " ms");
        }
        var services = new TextTable("服务 service", "启动 start (s)", "内存 RSS (MB)");
        measured.path("services").properties().forEach(service -> {
            var node = service.getValue();
            services.add(service.getKey(), node.path("startSeconds").asText(""), node.path("rssMegabytes"));
        });
        progress.say("完成", "done");
        return results.render() + "\n" + services.render();
    }

    /** The smallest measured value that so many percent do not exceed. */
    static Duration percentile(List<Duration> sorted, int percent) {
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.get(Math.max(0, rank - 1));
    }
}
